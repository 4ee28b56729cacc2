import { expect, test } from 'vitest';

import { plural } from '../../../src/core/text/numbers.ts';

test.each([
  [0, 'slice', undefined, '0 slices'],
  [1, 'slice', undefined, '1 slice'],
  [2, 'slice', undefined, '2 slices'],
  [1, 'body', 'bodies', '1 body'],
  [3, 'body', 'bodies', '3 bodies'],
])('counts %i %s', (count, one, many, text) => {
  expect(plural(count, one, many)).toBe(text);
});
