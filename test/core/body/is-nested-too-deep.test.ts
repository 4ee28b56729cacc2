import { describe, expect, test } from 'vitest';

import { isNestedTooDeep } from '../../../src/core/body/is-nested-too-deep.ts';

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
    ['labels', `{()=>{${'a:'.repeat(5000)}b}}`],
  ])('%s', (_, text) => {
    expect(isNestedTooDeep(text)).toBe(true);
  });
});

describe('what a person writes is not', () => {
  test.each([
    ['a long text', 'A *word* and **another**, with a [link](x.md) -- and so on.\n\n'.repeat(2000)],
    ['a long table', `|a|b|\n|-|-|\n${'| *a* | b |\n'.repeat(1500)}`],
    ['many components', '<Goal id="a" /> {1 + 1}\n\n'.repeat(400)],
  ])('%s', (_, text) => {
    expect(isNestedTooDeep(text)).toBe(false);
  });
});
