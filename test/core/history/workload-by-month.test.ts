import { expect, test } from 'vitest';

import { workloadByMonth } from '../../../src/core/history/workload-by-month.ts';
import { roadmapWithHistory } from '../../support/history-of-tree.ts';
import { minimal } from '../../support/roadmap-of.ts';

const path = 'slices/watch-one-item.md';
const slice = (status: string, target = '') =>
  minimal[path].replace('status: active', `status: ${status}${target && `\ntarget: ${target}`}`);

test('counts what was active and overdue at the end of each month, as it was written then', () => {
  const roadmap = roadmapWithHistory(
    [
      { date: '2026-08-10', files: { ...minimal, [path]: slice('ready', '2026-09') } },
      { date: '2026-09-05', files: { [path]: slice('active', '2026-09') } },
      { date: '2026-11-02', files: { [path]: slice('active', '2026-12') } },
    ],
    { asOf: '2026-11-23' },
  );
  expect(workloadByMonth(roadmap)).toEqual([
    { month: '2026-08', active: 0, overdue: 0 },
    { month: '2026-09', active: 1, overdue: 0 },
    { month: '2026-10', active: 1, overdue: 1 },
    { month: '2026-11', active: 1, overdue: 0 },
  ]);
});

test('shows twelve months, and none of a history of one', () => {
  const files = { ...minimal };
  const since = (date: string) => workloadByMonth(roadmapWithHistory([{ date, files }]));
  expect(since('2024-01-01').map(({ month }) => month)).toEqual([
    ...['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'],
    ...['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'],
  ]);
  expect(since('2026-11-03')).toEqual([]);
});
