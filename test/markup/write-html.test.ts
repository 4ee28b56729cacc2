import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { expect, test } from 'vitest';

import { safeTree } from '../../src/markup/safe-tree.ts';
import { writeHtml } from '../../src/markup/write-html.ts';

test('escapes text and attributes, and joins lists', () => {
  expect(
    writeHtml({
      type: 'element',
      tagName: 'a',
      properties: {
        title: 'a "b" <c> &amp;',
        className: ['d', 'e'],
        tabIndex: 0,
        ariaLabel: 'f',
        ariaDescribedBy: ['g'],
        dataFootnoteRef: true,
        dataTask: 'h',
        hidden: false,
      },
      children: [
        { type: 'text', value: '<b> & &amp;' },
        { type: 'element', tagName: 'br', properties: {}, children: [] },
        { type: 'comment', value: 'x' },
      ],
    }),
  ).toBe(
    '<a title="a &quot;b&quot; &lt;c> &amp;amp;" class="d e" tabindex="0" aria-label="f" ' +
      'aria-describedby="g" data-footnote-ref data-task="h">&lt;b> &amp; &amp;amp;<br></a>',
  );
});

test('says the same as the general writer', () => {
  const piece = fc.constantFrom(
    ...[
      '<',
      '>',
      '&',
      '&amp;',
      '"',
      "'",
      '\n\n',
      '# ',
      '- [x] ',
      '|a|\n|-:|\n|b|\n',
      '> ',
      '`',
      '**',
    ],
    ...[
      '<b title=',
      '<abbr title="',
      '<td colspan=2>',
      '<table><tr>',
      '<details open>',
      '<col span=1>',
    ],
    ...[
      '<ol reversed start=3>',
      '<li>',
      '<time datetime=x>',
      '[^1]',
      '\n[^1]: a',
      '[a](b "c")',
      'é😀\u00a0',
    ],
  );
  const text = fc.array(fc.oneof(piece, fc.string()), { maxLength: 20 });
  fc.assert(
    fc.property(text, (pieces) => {
      const { tree } = safeTree(pieces.join(''));
      expect(reread(writeHtml(tree))).toEqual(reread(toHtml(tree)));
    }),
    { numRuns: 300 },
  );
});

function reread(html: string) {
  return htmlToHast(html, { fragment: true });
}
