import { expect, test } from 'vitest';

import { depthOf } from '../../../src/site/layout/places.ts';
import { minimal } from '../../support/roadmap-of.ts';
import { linkedRoadmap } from '../linked-roadmap.ts';

const { vision, goals, intents, slices, teams } = linkedRoadmap({
  ...minimal,
  'roadmap.yml': 'teams: { design: Design }',
});

test('is nearer with every stop on the way from the vision to a slice', () => {
  const way = [vision, goals, intents, teams, slices].flat();
  expect(way.map(depthOf)).toEqual([0, 1, 3, 4, 5]);
});
