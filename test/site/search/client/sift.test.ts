import { expect, test } from 'vitest';

import type { SearchHit } from '../../../../src/core/search/open-search-data.ts';
import { sift } from '../../../../src/site/search/client/sift.ts';

const hits = [
  hit(9, { kind: ['update'] }),
  hit(5, { kind: ['slice'], horizon: ['now'], status: ['active', 'blocked'], team: ['Design'] }),
  hit(4, { kind: ['slice'], horizon: ['next'], status: ['ready'], team: ['Engineering'] }),
  hit(2, { kind: ['intent'], horizon: ['next'], team: ['Design'] }),
  hit(1, { kind: ['intent'], horizon: ['declined'] }),
];

test('groups results from far to near, intents by horizon, the best of each first', () => {
  const { total, groups } = sift(hits, {});
  expect(total).toBe(5);
  expect(groups.map(({ id, kind }) => [id, kind])).toEqual([
    ['next', 'intent'],
    ['declined', 'intent'],
    ['slice', 'slice'],
    ['update', 'update'],
  ]);
  expect(groups[2]?.hits.map(({ score }) => score)).toEqual([5, 4]);
});

test('shows what titles say before what is only in a text', () => {
  const { groups } = sift(
    [
      hit(9, { kind: ['slice'] }),
      hit(5, { kind: ['goal'] }, true),
      hit(4, { kind: ['slice'] }, true),
    ],
    {},
  );
  expect(groups.map(({ id, kind, isInText }) => [id, kind, isInText])).toEqual([
    ['slice', 'slice', false],
    ['goal-text', 'goal', true],
    ['slice-text', 'slice', true],
  ]);
});

test('narrows to what has one of the chosen values in each filter', () => {
  expect(scores({ kind: ['slice'] })).toEqual([5, 4]);
  expect(scores({ kind: ['slice', 'intent'], horizon: ['next'] })).toEqual([2, 4]);
  expect(scores({ status: ['blocked'] })).toEqual([5]);
  expect(scores({ team: ['Leadership'] })).toEqual([]);
});

test('counts what a value would show besides those already chosen in its filter', () => {
  const { count } = sift(hits, { kind: ['slice'] });
  expect(count('kind', 'intent')).toBe(2);
  expect(count('team', 'Design')).toBe(1);
  expect(count('status', 'shipped')).toBe(0);
});

test('prefers what stands on the line to a note about it', () => {
  expect(sift(hits, {}).best?.score).toBe(5);
  expect(sift(hits, { kind: ['update'] }).best?.score).toBe(9);
  expect(sift([], {}).best).toBeUndefined();
});

function scores(choice: Parameters<typeof sift>[1]): readonly number[] {
  return sift(hits, choice).groups.flatMap((group) => group.hits.map(({ score }) => score));
}

function hit(score: number, filters: SearchHit['entry']['filters'], isInText = false): SearchHit {
  return { score, isInText, entry: { address: '/', title: '', text: '', filters } };
}
