import { expect, test } from 'vitest';

import { sayFigure } from '../../../src/core/text/numbers.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1000.5, '1,000.5'],
  [-1234567.25, '-1,234,567.25'],
  [0.123456, '0.123456'],
  [1e21, '1e+21'],
])('says %d as %s', (value, figure) => {
  expect(sayFigure(value)).toBe(figure);
});
