import { expect, test } from 'vitest';

import { readableText } from '../../../src/core/search/readable-text.ts';
import { dedent } from '../../support/dedent.ts';

test('reads a body as one line in which every block ends a sentence', () => {
  const text = readableText(
    markdown(dedent`
      ## Why

      It _sells_ **every** day,
      [they say](../a.md)!

      - [x] One ~~thing~~
      - Two
    `),
    'en',
  );
  expect(text).toBe('Why. It sells every day, they say! One thing. Two.');
});

test('reads what stands in tables, quotations, footnotes and code', () => {
  const text = readableText(
    markdown(dedent`
      | A | B |
      | - | - |
      | 1 | 2 |

      > Quoted.[^1]

      ~~~ts
      order(3)
      ~~~

      [^1]: Noted.
    `),
    'en',
  );
  for (const words of ['A. B. 1. 2.', 'Quoted.', 'order(3)', 'Noted.'])
    expect(text).toContain(words);
});

test('reads what raw HTML shows, as far as it is published', () => {
  const text = readableText(
    markdown(dedent`
      One <b class="x">bold</b> word &amp; <kbd>--x</kbd><br>more.

      <details>
      <summary>Prices</summary>

      Of *last* year.

      </details>

      <table>
        <tr><th>Shop</th><td>Harbour <!-- hidden --> Street</td></tr>
      </table>

      <style>hidden</style><video>hidden</video>
    `),
    'en',
  );
  expect(text).toBe('One bold word & --x more. Prices. Of last year. Shop. Harbour Street.');
});

test('reads no diagram, no comment and no code of MDX', () => {
  const text = readableText(
    markdown(dedent`
      One <b class="x">bold</b>.

      ~~~mermaid
      flowchart TD
      ~~~

      <!-- hidden -->
    `),
    'en',
  );
  expect(text).toBe('One bold.');
  const mdx = { format: 'mdx', text: 'Two {1 + 1} <SliceLink id="a" /> three\n', line: 1 } as const;
  expect(readableText(mdx, 'en')).toBe('Two three.');
});

test('sets what is typed straight as the page is set, and leaves code as it is', () => {
  const body = markdown('"It\'s _late_" -- as `say "no"` says.\n\nFor "good".\n');
  expect(readableText(body, 'en')).toBe('“It’s late” – as say "no" says. For “good”.');
  expect(readableText(body, 'de')).toBe('„It’s late“ – as say "no" says. For „good“.');
});

test.each([
  ['md', '> '.repeat(20_000)],
  ['mdx', `{${'('.repeat(100_000)}`],
] as const)('reads nothing in %s that is nested deeper than anybody writes', (format, nested) => {
  expect(readableText({ format, text: `${nested}a`, line: 1 }, 'en')).toBe('');
});

test('reads nothing where there is nothing', () => {
  expect(readableText(markdown(''), 'en')).toBe('');
});

function markdown(text: string) {
  return { format: 'md', text, line: 1 } as const;
}
