import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';

import { markdownFeatures } from '../../../src/core/body/markdown.ts';
import { rangeIn } from '../../../src/core/body/places.ts';
import { proseOf } from '../../../src/core/body/prose-of.ts';

function proseIn(text: string, format: 'md' | 'mdx' = 'md'): string {
  return proseOf({ text, format }, () => false).text;
}

test.each([
  ['a fence', 'a\n```js\n*b*\n```\nc'],
  ['a fence of tildes', '~~~ `a`\n*b*\n```\n~~~~'],
  ['a fence that never ends', '```\n*b*\n\n*c*'],
  ['a fence in a list', '- a\n\n  ```\n  *b*\n  ```\n  c'],
  ['a fence in a quote', '> ```\n> *b*\n> ```\nc'],
  ['indented code', 'a\n\n    *b*\n\nc'],
  ['HTML', 'a\n\n<table>\n<td>*b*</td>\n</table>\n\nc'],
])('leaves out %s', (_, text) => {
  const prose = proseIn(text);
  expect(prose).toHaveLength(text.length);
  expect(prose).not.toContain('*b*');
  expect(prose.replace(/\s/g, '')).toMatch(/^[a>-]*c?$/);
});

test.each([
  ['a fence in a block of HTML', '<div>\n```\n\n*b*\n\n```'],
  ['a fence in a block of any element', '<x-y>\n```\n\n*b*\n\n```'],
  ['a fence in a comment', '<!--\n```\n-->\n*b*\n\n```'],
  ['a fence that ends with its item', '- a\n  ```\n*b*\n\n  ```'],
  ['a fence whose language has a backtick', '``` a`\n*b*\n```'],
  ['indentation that goes on with a paragraph', 'a\n    *b*'],
  ['code that a rule ends', '- * * *\n b\n10) ```\n*b*'],
])('keeps what only seems to be within %s', (_, text) => {
  expect(proseIn(text)).toContain('*b*');
});

test('says where paragraphs begin', () => {
  const text = '- a\n  - b\n      - c\nd\n\ne';
  expect([...proseOf({ text, format: 'md' }, () => false).starts]).toEqual([0, 4, 10, 23]);
});

test('leaves out fences of MDX only where they are certain', () => {
  expect(proseIn('<A b="c" />\n\n```\n*b*\n```', 'mdx')).not.toContain('*b*');
  expect(proseIn('<A b={`\n```\n`} c={*b*\n```', 'mdx')).toContain('*b*');
});

const marks = ['', '', '', ' ', '  ', '   ', '    ', '\t', '> ', '>', '- ', '-   ', '1. ', '10) '];
const more = ['* ', '+ ', '[^a]: ', '[^a b]: ', '- [ ] ', '# ', '  > ', '    - ', '-\t', '\uFEFF'];
const contents = `a|a_b*c&amp;|\`\`\`|\`\`\`|\`\`\` \`x\`|~~~|~~~ a~b|---|***|* * *|_ _ _|===|<div>|<!--|-->
|<script>|</script>|<b>|<b_c>|<b é>|<?|?>|<!A|<![CDATA[|]]>|<pre>x</pre>|[a]: b|[a]: b "t|[a]:|é|-|*|\\<div>|\\\`\`\``;

test('no paragraph, heading or table of any text is left out or divided', () => {
  const line = fc
    .tuple(
      fc.constantFrom(...marks, ...more),
      fc.constantFrom(...marks),
      fc.constantFrom(
        '',
        '| a | b |',
        '| - | - |',
        ...contents.split('|').map((each) => each.trim()),
      ),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 9 }), (lines) => {
      const text = lines.join('\n');
      const prose = proseOf({ text, format: 'md' }, () => false);
      visit(markdownToMdast(text, { features: markdownFeatures }));

      function visit(node: Nodes): void {
        if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'table') {
          const { start, end } = rangeIn(text, node);
          expect(prose.text.slice(start, end)).toBe(text.slice(start, end));
          if (node.type === 'table') return;
          expect([...prose.starts].filter((at) => at > start && at < end)).toEqual([]);
        } else if ('children' in node) node.children.forEach(visit);
      }
    }),
    { numRuns: 1000 },
  );
});
