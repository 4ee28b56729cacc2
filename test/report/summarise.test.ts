import { expect, test } from 'vitest';

import { sayWhatWasFound } from '../../src/report/summarise.ts';

test.each([
  [{ errors: 0, warnings: 0, affected: 0 }, 31, '31 files, no problems.'],
  [{ errors: 0, warnings: 0, affected: 0 }, 1, '1 file, no problems.'],
  [{ errors: 3, warnings: 1, affected: 2 }, 31, '3 errors and 1 warning in 2 of 31 files.'],
  [{ errors: 1, warnings: 0, affected: 1 }, 1, '1 error in 1 of 1 file.'],
  [{ errors: 0, warnings: 2, affected: 1 }, 5, '2 warnings in 1 of 5 files.'],
  [{ errors: 1, warnings: 0, affected: 1 }, 0, '1 error.'],
])('says %j of %i files', (summary, files, sentence) => {
  expect(sayWhatWasFound(summary, files)).toBe(sentence);
});
