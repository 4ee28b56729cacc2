import { describe, expect, test } from 'vitest';

import { parseBody } from '../../../src/core/body/parse-body.ts';

function lacking(text: string, format: 'md' | 'mdx' = 'md') {
  return parseBody({ format, text, line: 1 }, 'slices/a.md').problems.map(({ rule, location }) => [
    rule,
    location,
  ]);
}

function at(line: number, column: number, length: number) {
  return [['missing-alt-text', { file: 'slices/a.md', line, column, length }]];
}

describe('an image without alternative text is placed where it stands', () => {
  test.each([
    ['in Markdown', 'a\n\nb ![](x.png)', at(3, 3, 10)],
    ['with a title, which is none', '![](x.png "a")', at(1, 1, 14)],
    ['of blanks', '![ ](x.png)', at(1, 1, 11)],
    ['by reference', '![][a]\n\n[a]: x.png', at(1, 1, 6)],
    ['in a link', '[![](x.png)](y.md)', at(1, 2, 10)],
    ['in raw HTML', '> a <img src="x.png">', at(1, 5, 17)],
    [
      'in raw HTML, where another value speaks of it',
      '<img title=" alt=" src=x.png>',
      at(1, 1, 29),
    ],
  ])('%s', (_, text, found) => {
    expect(lacking(text)).toEqual(found);
  });

  test('in MDX', () => {
    expect(lacking('![](x.png)', 'mdx')).toEqual(at(1, 1, 10));
    expect(lacking('a <img src="x.png" />', 'mdx')).toEqual(at(1, 4, 3));
  });
});

test.each([
  '![a](x.png)',
  '![*a*](x.png)',
  '![a]\n\n[a]: x.png',
  '<img src="x.png" alt="">',
  "<img alt src='x.png'>",
  '<IMG SRC=x.png ALT=a>',
  '`![](x.png)`',
  '<!-- <img src="x.png"> -->',
  '<p title="<img src=x.png>">a</p>',
])('%j has one, or says that it needs none', (text) => {
  expect(lacking(text)).toEqual([]);
});

test('a long text is looked through in no time', () => {
  const started = performance.now();
  lacking(`<img "${"<img '".repeat(30_000)}`);
  expect(performance.now() - started).toBeLessThan(2000);
});
