import { describe, expect, test } from 'vitest';

import { goalChart } from '../../../src/site/items/goal-chart.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

const asOf = '2026-11-23';

function chartOf(keys: string) {
  const { byId } = linkedRoadmap({
    'vision.md': `---\ntitle: V\nstatement: S.\ngoals: [{ id: g, title: G, ${keys} }]\n---\n`,
  });
  return goalChart(known(byId.goal, 'g'), asOf, 140);
}

describe('a goal that falls', () => {
  const chart = chartOf(
    'measure: m, baseline: 40, target: 20, by: 2026-12-31, readings: [{ date: 2026-01-01, value: 40 }, { date: 2026-07-02, value: 30 }]',
  );

  test('has its baseline above its target, with room for their labels', () => {
    expect(chart).toMatchObject({ baseline: 20, target: { x: 100, y: 120 }, rises: false });
  });

  test('runs from the first reading to the day it is due', () => {
    expect(chart).toMatchObject({ start: '2026-01-01', end: '2026-12-31' });
    expect(chart?.points.map(({ x, y }) => [x, y])).toEqual([
      [0, 20],
      [50, 70],
    ]);
  });

  test('joins its readings by lines', () => {
    expect(chart?.segments).toHaveLength(1);
  });
});

test('makes room for readings beyond baseline and target', () => {
  const chart = chartOf(
    'measure: m, baseline: 10, target: 20, by: 2027, readings: [{ date: 2026-01-01, value: 5 }, { date: 2026-06-01, value: 25 }]',
  );
  expect(chart?.points.map(({ y }) => y)).toEqual([120, 20]);
  expect(chart).toMatchObject({ baseline: 95, target: { y: 45 }, labelBelow: false });
});

test('goes on to today while a goal that was due is open, and else to its last reading', () => {
  const dueInJanuary = (value: number) =>
    chartOf(
      `measure: m, baseline: 10, target: 20, by: 2026-01-31, readings: [{ date: 2026-01-01, value: 10 }, { date: 2026-03-02, value: ${value} }]`,
    );
  expect(dueInJanuary(15)).toMatchObject({ end: asOf, target: { x: 9.2 }, today: 100 });
  const reached = dueInJanuary(20);
  expect(reached).toMatchObject({ end: '2026-03-02', target: { x: 50 }, today: undefined });
});

test('goes back to the day it was due where that was before the first reading, without a pace', () => {
  const chart = chartOf(
    'measure: m, baseline: 10, target: 20, by: 2025, readings: [{ date: 2026-01-01, value: 10 }, { date: 2026-03-02, value: 15 }]',
  );
  expect(chart).toMatchObject({ start: '2025-12-31', end: asOf, target: { x: 0 } });
  expect(chart?.points[0]?.x).toBeGreaterThan(0);
  expect(chart?.pace).toBeUndefined();
});

test.each([
  ['ends', 'by: 2027', true],
  ['goes on', 'by: 2026-01-31', false],
])('tells whether it %s on the day it is due', (_, by, isDueAtEnd) => {
  const chart = chartOf(
    `measure: m, baseline: 10, target: 20, ${by}, readings: [{ date: 2026-01-01, value: 10 }, { date: 2026-03-02, value: 15 }]`,
  );
  expect(chart?.isDueAtEnd).toBe(isDueAtEnd);
  expect(chart?.pace).toBeDefined();
});

test('pretends neither a pace nor a day for the target where there is no day it is due', () => {
  const chart = chartOf(
    'measure: m, baseline: 10, target: 20, readings: [{ date: 2026-01-01, value: 10 }]',
  );
  expect(chart).toMatchObject({ end: asOf, isDueAtEnd: false });
  expect(chart?.target).not.toHaveProperty('x');
  expect(chart?.pace).toBeUndefined();
});

test.each([
  ['no reading', 'measure: m, baseline: 10, target: 20, by: 2027', asOf, '2027-12-31'],
  ['no day it is due', 'measure: m, baseline: 10, target: 20', asOf, asOf],
])('is drawn with %s', (_, keys, start, end) => {
  expect(chartOf(keys)).toMatchObject({ start, end, points: [], segments: [] });
});

test('is not drawn without a measure', () => {
  expect(chartOf('by: 2027')).toBeUndefined();
});
