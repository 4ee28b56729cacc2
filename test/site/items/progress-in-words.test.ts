import { expect, test } from 'vitest';

import { progressInWords } from '../../../src/site/items/describe-goal.ts';
import { english } from '../../support/english.ts';

test.each([
  [-0.2, 'worse than at the start'],
  [0, 'no change yet'],
  [0.0004, '1 % of the way'],
  [0.01, '1 % of the way'],
  [0.05, '5 % of the way'],
  [1 / 7, '14 % of the way'],
  [0.23, '23 % of the way'],
  [3 / 7, '43 % of the way'],
  [0.5, '50 % of the way'],
  [0.97, '97 % of the way'],
  [0.9996, '99 % of the way'],
  [1, 'target reached'],
  [1.0000000000000002, 'target reached'],
  [1.4, 'past the target'],
])('says of %d: %s', (progress, words) => {
  expect(progressInWords(progress, english)).toBe(words);
});
