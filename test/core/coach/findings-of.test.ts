import { expect, test } from 'vitest';

import { withAdvice } from '../../../src/core/coach/coach.ts';
import { findingsOf } from '../../../src/core/coach/findings-of.ts';
import { byUrgency, stakeOf } from '../../../src/core/coach/stakes.ts';
import { isAdvice, ruleIds } from '../../../src/core/diagnostics/rule-table.ts';
import { parseSources } from '../../../src/core/document/sources.ts';
import { createRoadmap } from '../../../src/core/roadmap/create-roadmap.ts';
import { titleOf } from '../../../src/core/roadmap/roadmap.ts';
import { dedent } from '../../support/dedent.ts';
import { filesOf, minimal, type Tree } from '../../support/roadmap-of.ts';

const slice = (title: string, more: string) =>
  `---\ntitle: ${title}\nintent: never-run-out\nstatus: active\n${more}\n---\n\n## Done when\n\n- [ ] Seen\n`;

const tree = {
  ...minimal,
  'roadmap.yml': dedent`
    title: Shelfwise
    teams:
      a: Design
      b:
        name: Engineering
    rules: { now-is-focused: { limit: 1 } }
  `,
  'vision.md': dedent`
    ---
    title: Every shelf knows what it needs
    goals:
      - id: stock-outs
        title: Halve stock-outs
      - { id: waste, title: Waste less }
    statement: No shop runs out. Ever. At all.
    ---
  `,
  'slices/watch-one-item.md': slice('Watch one item', 'thread: true\nteam: b\ntarget: 2026-10'),
  'slices/order.md': slice('Order in cases', 'team: b\ntarget: 2026-09'),
};

test('knows the goal, the team or the file that a problem is about', () => {
  const found = findingsIn(tree).map(({ rule, item }) => [rule, item && titleOf(item)]);
  expect(found).toEqual([
    ['now-is-focused', 'Engineering'],
    ['promise-is-kept', 'Order in cases'],
    ['promise-is-kept', 'Watch one item'],
    ['vision-has-measured-goals', 'Every shelf knows what it needs'],
    ['goal-is-served', 'Waste less'],
    ['vision-is-repeatable', 'Every shelf knows what it needs'],
  ]);
});

test('puts what somebody waits for first, and of that the oldest', () => {
  const groups = [...byUrgency(findingsIn(tree))];
  expect(groups.slice(0, 3).map(([rule]) => rule)).toEqual([
    'promise-is-kept',
    'now-is-focused',
    'vision-has-measured-goals',
  ]);
  expect(groups[0]?.[1].map(({ item }) => item && titleOf(item))).toEqual([
    'Order in cases',
    'Watch one item',
  ]);
});

test('says what is at stake in every advice of the coach', () => {
  expect(ruleIds.filter((rule) => isAdvice(rule) && stakeOf(rule) === 'text')).toEqual([]);
});

function findingsIn(files: Tree) {
  const all = filesOf(files);
  const sources = parseSources(all);
  const made = createRoadmap(all, { asOf: '2026-11-23' });
  const { roadmap, diagnostics } = withAdvice(made, sources, { isDated: true });
  if (!roadmap) throw new Error('The roadmap has errors.');
  return findingsOf(roadmap, diagnostics, sources);
}
