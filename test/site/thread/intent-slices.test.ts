import { expect, test } from 'vitest';

import { intentSlices } from '../../../src/site/thread/intent-slices.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join(' ');

function slicesOf(statuses: Readonly<Record<string, string>>) {
  const slices = Object.entries(statuses).map(([id, keys]) => [
    `slices/${id}.md`,
    `---\ntitle: ${id}\nintent: i\n${keys}\n---\n`,
  ]);
  const { byId } = linkedRoadmap({
    'intents/i.md': '---\ntitle: I\nhorizon: now\n---\n',
    ...Object.fromEntries(slices),
  });
  return intentSlices(known(byId.intent, 'i'));
}

function many(prefix: string, count: number, keys: (at: number) => string) {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`${prefix}-${at + 10}`, keys(at)]),
  );
}

test('shows all of a few slices', () => {
  const { shown, ...folded } = slicesOf({
    ...many('old', 15, () => 'status: shipped\nshipped: 2026-09-01'),
    gone: 'status: dropped',
  });
  expect([shown.length, Object.values(folded).flat()]).toEqual([16, []]);
});

test('shows the last that shipped and what is open of many, and folds the others', () => {
  const { shown, open, shipped, dropped } = slicesOf({
    ...many('old', 12, (at) => `status: shipped\nshipped: 2026-09-${at + 10}`),
    ...many('on', 4, () => 'status: active'),
    ...many('plan', 18, () => 'status: proposed'),
    gone: 'status: dropped',
  });
  expect(ids(shown)).toMatch(/^old-19 old-20 old-21 on-10 on-11 on-12 on-13 plan-10 .* plan-25$/);
  expect([ids(open), ids(dropped)]).toEqual(['plan-26 plan-27', 'gone']);
  expect(ids(shipped)).toBe('old-18 old-17 old-16 old-15 old-14 old-13 old-12 old-11 old-10');
});
