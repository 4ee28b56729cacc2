import { expect, test } from 'vitest';

import { sayForecast } from '../../../src/site/items/say-forecast.ts';

test.each([
  [1, '80 % range for 2 slices, from the last week (6 shipped). Not a promise.'],
  [4, '80 % range for 2 slices, from the last 4 weeks (6 shipped). Not a promise.'],
])('says what a forecast from %d weeks rests on', (weeks, sentence) => {
  const forecast = { left: 2, low: 1, high: 2, shipped: 6, weeks, since: '2026-11-16' };
  expect(sayForecast(forecast)).toBe(sentence);
});
