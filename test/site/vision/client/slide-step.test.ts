import { expect, test } from 'vitest';

import { slideStep } from '../../../../src/site/vision/client/slides-of.ts';

test.each([
  ['ArrowRight', 1],
  ['ArrowDown', 1],
  ['PageDown', 1],
  [' ', 1],
  ['ArrowLeft', -1],
  ['ArrowUp', -1],
  ['PageUp', -1],
  ['Home', -Infinity],
  ['End', Infinity],
  ['x', 0],
  ['Enter', 0],
])('%j leads %d further', (key, step) => {
  expect(slideStep(key, false, false)).toBe(step);
});

test('goes back with Shift and the space bar', () => {
  expect(slideStep(' ', true, false)).toBe(-1);
});

test('goes on to the left where one reads to the left', () => {
  expect(slideStep('ArrowLeft', false, true)).toBe(1);
  expect(slideStep('ArrowRight', false, true)).toBe(-1);
  expect(slideStep('ArrowDown', false, true)).toBe(1);
});
