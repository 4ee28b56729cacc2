import { expect, test } from 'vitest';

import { markedExcerpt, markedTitle } from '../../../../src/site/search/client/result-item.ts';

test.each([
  ['Order tomorrow’s bread', 'bread', ['bread']],
  ['Order tomorrow’s bread', 'ordering', ['Order']],
  ['A Café für alle', 'cafe FUR', ['Café', 'für']],
  ['Halve stock-outs', 'stock-out', ['stock', 'outs']],
  ['Watch one item', 'zebra', []],
  ['Watch one item', '', []],
])('marks in “%s” what “%s” looks for', (title, query, marked) => {
  const pieces = markedTitle(title, query);
  expect(pieces.map(({ text }) => text).join('')).toBe(title);
  expect(pieces.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(marked);
});

test('reads an excerpt as text, whatever it quotes', () => {
  expect(markedExcerpt('a &lt;b&gt; <mark>&lt;mark&gt;x</mark> & y')).toEqual([
    { text: 'a <b> ', isMatch: false },
    { text: '<mark>x', isMatch: true },
    { text: ' & y', isMatch: false },
  ]);
});
