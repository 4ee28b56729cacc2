import { expect, test } from 'vitest';

import { drawableText } from '../../../src/core/cards/set-text.ts';
import { outlines } from './outlines-of-cards.ts';

const { serif, sans } = outlines.faces;

test.each([
  ['Zażółć gęślą jaźń', 'Zażółć gęślą jaźń'],
  ['Cửa hàng không bao giờ hết hàng', 'Cửa hàng không bao giờ hết hàng'],
  ['e\u0301te\u0301', 'été'],
  ['We ship 🚀 daily', 'We ship daily'],
  ['pilot → everywhere', 'pilot – everywhere'],
  ['non\u00a0breaking\u2009space', 'non breaking space'],
])('draws what there are letters for: %s', (text, drawn) => {
  expect(drawableText(text, serif)?.replaceAll('\u00a0', ' ')).toBe(drawn);
});

test('leaves out an accent that is not shipped, never a letter', () => {
  expect(drawableText('Ḥebron', sans)).toBe('Hebron');
});

test.each(['棚は必要なものを知っている', 'كل رف', 'Полка', 'A 棚', '🚀', ''])(
  'draws nothing rather than empty boxes: %s',
  (text) => {
    expect(drawableText(text, serif)).toBeUndefined();
  },
);
