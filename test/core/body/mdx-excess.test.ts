import { describe, expect, test } from 'vitest';

import { textExcess } from '../../../src/core/body/text-excess.ts';

function isTooDeep(text: string): boolean {
  return textExcess({ text, format: 'mdx', line: 1 }) !== undefined;
}

describe('what no person writes is nested too deep', () => {
  test.each([
    ['brackets', '('.repeat(501)],
    ['braces', '{'.repeat(501)],
    ['quotes', `${'>'.repeat(501)} a`],
    ['lists', `${'- '.repeat(501)}a`],
    ['emphasis', '*a '.repeat(4001)],
    ['mixed emphasis', '~~a **b '.repeat(3000)],
    ['a run of stars', '*'.repeat(20_000)],
    ['tags', '<a>'.repeat(4001)],
    ['signs', `{${'!'.repeat(30_000)}a}`],
    ['signs in an attribute', `<a b={${'!'.repeat(30_000)}a}/>`],
    ['words', `{${'new '.repeat(5000)}a}`],
    ['conditions', `{${'a?b:'.repeat(5000)}a}`],
    ['functions', `{${'a=>'.repeat(5000)}a}`],
    ['statements', `{()=>{${'if(a)b;else '.repeat(5000)}b}}`],
    ['signs behind a fence in a string', `{\`\n\`\`\`\n\`, ${'!'.repeat(30_000)}a}\n\`\`\`\n`],
    ['signs behind a fence in a tag', `<a b="\n\`\`\`\n" c={${'!'.repeat(30_000)}a}/>\n\`\`\`\n`],
    ['signs behind a fence in an item', `{1}\n-  \n  \`\`\`\n{${'!'.repeat(30_000)}a}\n\`\`\`\n`],
    [
      'signs behind an indented fence',
      `    \`\`\`\n\`\`\`\n\n{${'!'.repeat(30_000)}a}\n\n\`\`\`\n`,
    ],
    ['labels', `{()=>{${'a:'.repeat(5000)}b}}`],
  ])('%s', (_, text) => {
    expect(isTooDeep(text)).toBe(true);
  });
});

describe('what a person writes is not', () => {
  test.each([
    ['a long text', 'A *word* and **another**, with a [link](x.md) -- and so on.\n\n'.repeat(2000)],
    ['a long table', `|a|b|\n|-|-|\n${'| *a* | b |\n'.repeat(1500)}`],
    ['many components', '<Goal id="a" /> {1 + 1}\n\n'.repeat(400)],
    [
      'commas and an expression',
      `{/* A comment. */}\n\n${'One, two; three - four.\n\n'.repeat(3000)}`,
    ],
    ['a long rule', '-'.repeat(1000)],
    ['a long list of data', `\`\`\`json\n${'  {"id": 12, "name": "abc"},\n'.repeat(1500)}\`\`\`\n`],
    [
      'data behind components and expressions',
      `{/* A comment. */}\n\n<Note kind="info">\n\n{1 + 1}\n\n</Note>\n\n\`\`\`json\n${'  {"id": 12, "name": "abc"},\n'.repeat(1500)}\`\`\`\n`,
    ],
  ])('%s', (_, text) => {
    expect(isTooDeep(text)).toBe(false);
  });
});
