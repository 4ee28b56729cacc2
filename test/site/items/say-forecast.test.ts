import { expect, test } from 'vitest';

import { sayForecast } from '../../../src/site/items/say-forecast.ts';

test.each([
  [1, 'at the pace of the last week, in which 6 were', 'draws from that week.'],
  [4, 'at the pace of the last 4 weeks, in which 6 were', 'draws from those weeks.'],
])('says what a forecast from %d weeks rests on', (weeks, pace, draws) => {
  const told = sayForecast({ left: 2, low: 1, high: 2, shipped: 6, weeks, since: '2026-11-16' });
  expect(told).toMatch(/^2 slices, /);
  expect(told).toContain(pace);
  expect(told).toContain(draws);
});
