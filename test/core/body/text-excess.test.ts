import { describe, expect, test } from 'vitest';

import { textExcess } from '../../../src/core/body/text-excess.ts';

function excessOf(text: string, format: 'md' | 'mdx' = 'md') {
  return textExcess({ text, format, line: 1 });
}

describe('what no person writes is too complex', () => {
  test.each([
    ['quotes in quotes', 'a\n\n' + '> '.repeat(201), 3 + 400, 'nested more than 200 levels'],
    ['quotes without spaces', '>'.repeat(201), 200, 'nested more than 200 levels'],
    ['lists in lists', '- '.repeat(201) + 'a', 400, 'nested more than 200 levels'],
    ['numbers in numbers', '1. '.repeat(201), 600, 'nested more than 200 levels'],
    ['character references', 'a' + '&amp;'.repeat(40_000), 1, 'references such as "&amp;"'],
    ['references in one address', `https://a.b/${'&amp;'.repeat(40_000)}`, 12, 'such as "&amp;"'],
    ['marks of two kinds', '*a_ '.repeat(100_000), 2, 'marks of emphasis such as "_"'],
    ['underscores within words', '_a'.repeat(60_000), 0, 'marks without spaces such as "_"'],
    ['underscores behind letters', 'a_'.repeat(60_000), 1, 'marks without spaces such as "_"'],
    ['underscores behind points', '._'.repeat(60_000), 1, 'such as "_"'],
    ['stars behind Chinese', '。*'.repeat(60_000), 1, 'marks such as "*"'],
    ['stars behind emoji', '😀*'.repeat(60_000), 2, 'marks such as "*"'],
    ['brackets behind accents', 'é['.repeat(60_000), 1, 'marks such as "["'],
    ['addresses', `[${'http://a'.repeat(20_000)}`, 5, 'addresses such as "://"'],
    ['footnotes that are not defined', '[^a]] é\n'.repeat(20_000), 0, 'footnotes such as "[^"'],
    ['footnotes in footnotes', '[^a]: > 1. '.repeat(201), 11 * 66 + 8, 'nested more than 200'],
    ['addresses with spaces', '[a www.a@b.c '.repeat(20_000), 3, 'addresses such as "www."'],
    [
      'rows that lack cells',
      `${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n${'|a|\n'.repeat(5000)}`,
    ],
  ])('%s', (_, text, offset?: number, message = 'missing more than 100,000 cells') => {
    const excess = excessOf(text);
    expect(excess?.message).toContain(message);
    if (offset !== undefined) expect(excess?.offset).toBe(offset);
  });

  test('expressions in one paragraph of MDX', () => {
    expect(excessOf('{1}'.repeat(20_000), 'mdx')?.message).toContain('expressions such as "{"');
    expect(excessOf('{1}'.repeat(20_000))).toBeUndefined();
  });

  test('however a fake table or item hides it', () => {
    expect(excessOf(`a | b\n-\n${'|&amp;\n'.repeat(40_000)}`)).toBeDefined();
    expect(excessOf(`a\n${'    - *a_\n'.repeat(60_000)}`)).toBeDefined();
    expect(excessOf('\\<b>&amp;'.repeat(40_000))).toBeDefined();
    expect(excessOf(`<div>\n\`\`\`\n\n${'_a'.repeat(60_000)}\n\`\`\`\n`)).toBeDefined();
    expect(excessOf(`- \`\`\`\n${'_a'.repeat(60_000)}\n\`\`\`\n`)).toBeDefined();
    expect(excessOf(`- a\n\nb\n${'    - *a_\n'.repeat(60_000)}`)).toBeDefined();
  });
});

describe('what a person writes is not', () => {
  const fenced = (text: string, mark = '```') => `${mark}\n${text}\n${mark}\n`;

  test.each([
    ['a fence of references', fenced('a &lt;b&gt; c\n'.repeat(3000))],
    ['indented code of references', `a\n\n${'    a &lt;b&gt; c\n'.repeat(3000)}`],
    ['a fence in a list', `- a\n\n  \`\`\`\n${'  a &lt;b&gt; c\n'.repeat(3000)}  \`\`\`\n`],
    ['a fence of marks', fenced('foo_ *bar\n'.repeat(15_000))],
    ['a fence behind a line of text', `a\n${fenced('foo_ *bar\n'.repeat(15_000), '~~~')}`],
    ['a fence of deep quotes', fenced('>'.repeat(201))],
    ['a fence of deep lists', fenced('+ '.repeat(202))],
    ['a fence of words without spaces', fenced('_a'.repeat(60_000))],
    ['an image as data', `![a](data:image/png;base64,${'aB3/+'.repeat(40_000)})`],
    ['a deep list of links', `- a\n  - b\n${'    - [a](https://example.com)\n'.repeat(5000)}`],
    ['definitions', `a [a1]\n\n${'[a1]: https://example.com/a_b?c=d&amp;e\n'.repeat(5000)}`],
    ['many short Chinese lines', '这是一个很长的段落，*其中*有许多标点符号。\n'.repeat(5000)],
    ['a long text', 'An *aim* & **another** &amp; a snake_case_ name_.\n\n'.repeat(20_000)],
    ['a long paragraph', 'An _aim_ &ndash; and another, with a_b_c and 2 * 3.\n'.repeat(1000)],
    ['a long list', '- [ ] An _aim_ &amp; another\n'.repeat(30_000)],
    ['a long table', `| a | b |\n|---|:-:|\n${'| _a_ &amp; b | *c* |\n'.repeat(40_000)}`],
    ['a long table in HTML', `<table>\n${'<tr><td>a&nbsp;b</td></tr>\n'.repeat(30_000)}</table>`],
    ['a long rule', '- '.repeat(1000)],
    ['a line of dashes', 'a\n' + '-'.repeat(100_000)],
    [
      'a table with a few short rows',
      `${'|a'.repeat(50)}|\n${'|-'.repeat(50)}|\n${'|a|\n'.repeat(500)}`,
    ],
  ])('%s', (_, text) => {
    expect(excessOf(text)).toBeUndefined();
  });
});

describe('no text takes long to look through', () => {
  test.each(['_', ' ', '&', '&a', '|', '|-', ':', '<a', '<a ', '\t-', '`', '\\', '*', '[', '> >'])(
    '%s',
    (sign) => {
      const text = sign.repeat(300_000);
      expect(() => [excessOf(`${text}a`), excessOf(`a\n${text}\n\n${text}`)]).not.toThrow();
    },
  );
});
