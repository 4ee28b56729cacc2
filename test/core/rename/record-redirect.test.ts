import { expect, test } from 'vitest';

import { recordRedirect } from '../../../src/core/rename/record-redirect.ts';
import { parseSources } from '../../../src/core/document/sources.ts';

const rename = { from: '/slices/a/', to: '/slices/b/' };

test.each([
  ['nothing', '', 'redirects:\n  /slices/a/: /slices/b/\n'],
  ['no end of line', 'title: A', 'title: A\nredirects:\n  /slices/a/: /slices/b/\n'],
  ['CRLF', 'title: A\r\n', 'title: A\r\nredirects:\r\n  /slices/a/: /slices/b/\r\n'],
  [
    'others, and more below',
    'redirects: # old\n    /slices/x/: /slices/y/ # x\ntitle: A\n',
    'redirects: # old\n    /slices/x/: /slices/y/ # x\n    /slices/a/: /slices/b/\ntitle: A\n',
  ],
  [
    'one that led there',
    'redirects:\n  /slices/x/: "/slices/a/" # x\n',
    'redirects:\n  /slices/x/: "/slices/b/" # x\n  /slices/a/: /slices/b/\n',
  ],
  [
    'one that led away from the new name',
    'redirects:\n  /slices/b/: /slices/a/\n  /slices/x/: /slices/y/\n',
    'redirects:\n  /slices/x/: /slices/y/\n  /slices/a/: /slices/b/\n',
  ],
  [
    'the only one, which led away from the new name',
    'redirects:\n  /slices/b/: /slices/a/\ntitle: A\n',
    'redirects:\n  /slices/a/: /slices/b/\ntitle: A\n',
  ],
  [
    'line ends of every kind',
    'title: A\r\nredirects:\n  /slices/x/: /slices/y/\r\n# end',
    'title: A\r\nredirects:\n  /slices/x/: /slices/y/\r\n  /slices/a/: /slices/b/\r\n# end',
  ],
  [
    'no end of its last line',
    'redirects:\n  /slices/x/: /slices/y/',
    'redirects:\n  /slices/x/: /slices/y/\n  /slices/a/: /slices/b/',
  ],
  [
    'braces on one line',
    'redirects: { /slices/x/: /slices/a/ } # old\n',
    'redirects: { /slices/x/: /slices/b/, /slices/a/: /slices/b/ } # old\n',
  ],
])('a redirect joins settings with %s', (_, before, after) => {
  expect(record(before)).toBe(after);
});

test.each(['{ title: A }\n', 'redirects:\n  {\n  }\n'])('none joins %j', (text) => {
  expect(record(text)).toBeUndefined();
});

function record(text: string): string | undefined {
  const { settings } = parseSources([{ path: 'roadmap.yml', text }]);
  return recordRedirect(text, settings, rename);
}
