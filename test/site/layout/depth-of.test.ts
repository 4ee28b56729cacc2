import { expect, test } from 'vitest';

import { depthOf } from '../../../src/site/layout/thread-view.ts';
import { minimal } from '../../support/roadmap-of.ts';
import { linkedRoadmap } from '../linked-roadmap.ts';

const { vision, goals, intents, slices, teams, settings } = linkedRoadmap({
  ...minimal,
  'roadmap.yml': 'teams: { design: Design }',
});
const depths = (...places: readonly Parameters<typeof depthOf>[0][]) =>
  places.map((place) => depthOf(place, settings));

test('lies nearer with every stop on the way from the vision to a slice', () => {
  const way = [vision, goals, intents, teams, slices].flat();
  expect(depths(...way)).toEqual([0, 1, 3, 4, 5]);
});

test('lies between what is above a page of many items and what it shows', () => {
  expect(depths('roadmap', 'timeline', 'later')).toEqual([2, 2, 2]);
  expect(depths('map', 'now')).toEqual([1, 4]);
});
