import { describe, expect, test } from 'vitest';

import { parseBody } from '../../../src/core/body/parse-body.ts';

function linksIn(text: string) {
  return parseBody({ format: 'md', text, line: 1 }, 'slices/a.md').links.map(
    ({ kind, url, location: { column, length } }) => [kind, url, column, length],
  );
}

describe('a link or an image in raw HTML is found', () => {
  test.each([
    ['behind a ">" in a value', '<a title="a>b" href="x.md">q</a>', ['link', 'x.md', 22, 4]],
    ['behind a "<" in a value', "<a title='<' href='x.md'>q</a>", ['link', 'x.md', 20, 4]],
    ['as an image', '<img alt="5 > 3" src="x.png">', ['image', 'x.png', 23, 5]],
    ['without quotation marks', 'a <a hidden href=x.md>q</a>', ['link', 'x.md', 18, 4]],
    ['in capitals, over lines', '<A\n\tHREF = "x.md">q</A>', ['link', 'x.md', 10, 4]],
    ['given twice, the first', '<a href="x.md" href="y.md">q</a>', ['link', 'x.md', 10, 4]],
    ['behind a comment', '<!-- "> --> <a href="x.md">q</a>', ['link', 'x.md', 22, 4]],
    ['with a value like a comment', '<img alt="<!--" src="x.png">', ['image', 'x.png', 22, 5]],
    ['decoded', '<a href="a&amp;b.md">q</a>', ['link', 'a&b.md', 10, 10]],
  ])('%s', (_, text, found) => {
    expect(linksIn(text)).toEqual([found]);
  });

  test('several on one line', () => {
    const text =
      '<a title="a>b" href="a.md">x</a> <a title="a>b" href="javascript:alert(1)">q</a> ' +
      '<a title="<" href="b.md">l</a> <img alt="5 > 3" src="https://evil.example/x.png"> ' +
      '<img alt="5 > 3" src="c.png">';
    expect(linksIn(text).map(([, url]) => url)).toEqual([
      'a.md',
      'javascript:alert(1)',
      'b.md',
      'https://evil.example/x.png',
      'c.png',
    ]);
  });
});

test.each([
  ['in a comment', '<!-- <a href="x.md"> -->'],
  ['in a comment that never ends', '<!-- <a href="x.md">'],
  ['in a value', '<p title="<a href=x.md>">q</p>'],
  ['of another name', '<abbr href="x.md">q</abbr> <a data-href="x.md">q</a>'],
  ['without a value', '<a href>q</a>'],
  ['that never ends', '<p>\n<a href="x.md'],
])('none is found %s', (_, text) => {
  expect(linksIn(text)).toEqual([]);
});

test.each(['<a ', '<a "', "<a x='", '<a =', '<!-- ', '<a\n', '<a x=', '<a x= '])(
  'a text of many "%s" is looked through in no time',
  (piece) => {
    const started = performance.now();
    linksIn(`<div>\n${piece.repeat(100_000)}`);
    expect(performance.now() - started).toBeLessThan(3000);
  },
);
