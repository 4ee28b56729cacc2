import { expect, test } from 'vitest';

import { workNotes } from '../../../src/site/items/work-notes.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

const roadmap = linkedRoadmap({});

function sliceOf(keys: string) {
  const { byId } = linkedRoadmap({
    'intents/i.md': '---\ntitle: I\nhorizon: now\n---\n',
    'slices/s.md': `---\ntitle: S\nintent: i\n${keys}\n---\n`,
  });
  return known(byId.slice, 's');
}

test.each([
  ['status: active', ''],
  ['status: active\nowner: "@maria"\nstarted: 2026-11-09', '@maria | since 9 Nov 2026'],
  ['status: active\nstarted: 2026-11-09\nappetite: 3w', 'since 9 Nov 2026 | week 3 of 3'],
  ['status: active\nstarted: 2026-11-23\nappetite: 1w', 'since 23 Nov 2026 | week 1 of 1'],
  ['status: active\nstarted: 2026-11-10\nappetite: 2w', 'since 10 Nov 2026 | week 2 of 2'],
  ['status: active\nstarted: 2026-11-09\nappetite: 2w', 'since 9 Nov 2026 | week 3 (2 planned)!'],
  ['status: active\nstarted: 2026-11-20\nappetite: 4d', 'since 20 Nov 2026 | day 4 of 4'],
  ['status: active\nstarted: 2026-11-19\nappetite: 4d', 'since 19 Nov 2026 | day 5 (4 planned)!'],
  ['status: active\nstarted: 2026-11-24\nappetite: 4d', 'since 24 Nov 2026'],
  ['status: ready\nappetite: 3w\ntarget: 2026-12', 'due December 2026'],
  ['status: ready\ntarget: 2026-11', 'due in 7 days!'],
  ['status: ready\ntarget: 2026-11-24', 'due tomorrow!'],
  ['status: ready\ntarget: 2026-12-07', 'due in 14 days'],
  ['status: ready\ntarget: 2026-11-23', 'due today!'],
  ['status: shipped\nstarted: 2026-11-02\nshipped: 2026-11-09', '2 Nov 2026 – 9 Nov 2026'],
  ['status: ready\ntarget: 2026-Q3', 'due Q3 2026, overdue!'],
])('notes of %j', (keys, expected) => {
  const notes = workNotes(sliceOf(keys), roadmap);
  expect(notes.map(({ text, isSignal }) => text + (isSignal ? '!' : '')).join(' | ')).toBe(
    expected,
  );
});

test('leaves out dates that could be broken where none are wanted', () => {
  const slice = sliceOf('status: active\nstarted: 2026-09-09\nappetite: 2w\ntarget: 2026-Q3');
  expect(workNotes(slice, roadmap, { dated: false })).toEqual([{ text: 'since 9 Sept 2026' }]);
});

test.each([
  ['status: ready', undefined],
  ['status: dropped\ntarget: 2026-Q3', 'withdrawn'],
  ['status: shipped\ntarget: 2026-Q3', 'undated'],
  ['status: shipped\ntarget: 2026-Q3\nshipped: 2026-09-30', 'kept'],
  ['status: shipped\ntarget: 2026-Q3\nshipped: 2026-10-01', 'late'],
  ['status: active\ntarget: 2026-11-23', 'due-soon'],
  ['status: active\ntarget: 2026-11-22', 'overdue'],
])('knows the state of the promise of %j', (keys, state) => {
  expect(sliceOf(keys).promise?.state).toBe(state);
});
