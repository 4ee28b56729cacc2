import fc from 'fast-check';
import { expect, test } from 'vitest';

import { resolveLink } from '../../../src/core/body/resolve-link.ts';
import { relativeLink } from '../../../src/core/body/suggest-file.ts';

test.each([
  ['slices/a.md', 'slices/b.md', 'b.md'],
  ['slices/a.md', 'intents/b.md', '../intents/b.md'],
  ['vision.md', 'intents/b.md', 'intents/b.md'],
  ['slices/x/y/a.md', 'slices/z/b.md', '../../z/b.md'],
  ['slices/a.md', 'img/a b (1).png', '../img/a%20b%20%281%29.png'],
])('leads from %s to %s', (from, to, link) => {
  expect(relativeLink(from, to)).toBe(link);
});

test('leads back to the file it was made for', () => {
  const name = fc.stringMatching(/^[a-zäöü %?#()+&=:-]{1,8}$/).map((text) => `x${text}x`);
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
  fc.assert(
    fc.property(path, path, (from, to) => {
      expect(resolveLink(relativeLink(from, to), from)).toEqual({ kind: 'file', path: to });
    }),
  );
});
