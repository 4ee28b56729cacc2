import { expect, test } from 'vitest';

import { excerptOf, markTerms } from '../../../src/core/search/mark-terms.ts';
import { parseQuery } from '../../../src/core/search/parse-query.ts';

test.each([
  ['Order tomorrow’s bread', 'bread', '[bread]'],
  ['Order tomorrow’s bread', 'ordering', '[Order]'],
  ['A shop is where the shelf is.', 'apple', ''],
  ['A Café für alle', 'cafe FUR', '[Café][für]'],
  ['A Cafe\u0301', 'café', '[Cafe\u0301]'],
  ['Große ＡＢＣ 🚀', 'gross abc 🚀', '[Groß][ＡＢＣ][🚀]'],
  ['Halve stock-outs', 'stock-out', '[stock-out]'],
  ['Halve stock-outs', 'stock outs', '[stock][outs]'],
  ['在庫管理を改善', '改善', '[改善]'],
  ['Watch one item', 'zebra', ''],
  ['Watch one item', '', ''],
])('marks in “%s” what “%s” looks for', (text, query, marked) => {
  const pieces = markTerms(text, parseQuery(query, 'en'));
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  const matches = pieces.filter(({ isMatch }) => isMatch);
  expect(matches.map((piece) => `[${piece.text}]`).join('')).toBe(marked);
});

test('shows a few words around the first match, or how the text begins', () => {
  const text = `${'Before it there is much. '.repeat(20)}The shelf is empty. ${'After. '.repeat(60)}`;
  const shown = (query: string) =>
    excerptOf(text, parseQuery(query, 'en'))
      .map((piece) => piece.text)
      .join('');
  expect(shown('shelf')).toMatch(
    /^…Before it there is much\. The shelf is empty\. After\. .{80,130}…$/,
  );
  expect(shown('zebra')).toMatch(/^Before it .{100,160}…$/);
  expect(excerptOf('Short.', [])).toEqual([{ text: 'Short.', isMatch: false }]);
});
