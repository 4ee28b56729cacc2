import { expect, test } from 'vitest';

import { progressInWords } from '../../../src/site/items/describe-goal.ts';

test.each([
  [-0.2, 'further from the target than at the start'],
  [0, 'no movement yet'],
  [0.01, 'hardly begun'],
  [0.05, 'a twentieth of the way'],
  [0.06, 'about a twentieth of the way'],
  [0.08, 'about a tenth of the way'],
  [1 / 7, 'a seventh of the way'],
  [0.1, 'a tenth of the way'],
  [0.16, 'about a sixth of the way'],
  [0.23, 'about a quarter of the way'],
  [1 / 3, 'a third of the way'],
  [0.36, 'about a third of the way'],
  [0.5, 'half of the way'],
  [0.52, 'about half of the way'],
  [3 / 7, 'three sevenths of the way'],
  [0.85, 'about five sixths of the way'],
  [0.9, 'nine tenths of the way'],
  [0.93, 'about nine tenths of the way'],
  [0.97, 'almost there'],
  [0.9996, 'almost there'],
  [1, 'target reached'],
  [1.0000000000000002, 'target reached'],
  [1.4, 'past the target'],
])('says of %d: %s', (progress, words) => {
  expect(progressInWords(progress)).toBe(words);
});
