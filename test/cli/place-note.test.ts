import { expect, test } from 'vitest';

import { placeNote } from '../../src/cli/place-note.ts';

test.for([
  ['beside the content folder', '/w/content', '/w/dist', false],
  ['in the content folder', '/w/content', '/w/content/site', true],
  ['in a content folder of which the command runs in the top', '/w', '/w/dist', false],
] as const)('of a site %s', ([, content, out, isTold]) => {
  expect(placeNote({ content, out }, '/w') !== undefined).toBe(isTold);
});
