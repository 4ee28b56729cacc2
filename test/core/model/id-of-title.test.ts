import fc from 'fast-check';
import { expect, test } from 'vitest';

import { idOfTitle } from '../../../src/core/model/id-of-title.ts';
import { idPattern, isReservedId } from '../../../src/core/model/scalars.ts';

test.each([
  ['Watch one item and reorder it', 'watch-one-item-and-reorder-it'],
  ["Order tomorrow's bread", 'order-tomorrows-bread'],
  ['Größe, Ærø & Łódź: ça va?', 'grosse-aero-and-lodz-ca-va'],
  ['R&D', 'r-and-d'],
  ['  --- 2027 --- ', '2027'],
  ['Con', 'the-con'],
  ['ﬁnd ½', 'find-1-2'],
  ['a'.repeat(80), 'a'.repeat(60)],
  [
    'The thinnest thing that runs the whole way and can be seen working by someone',
    'the-thinnest-thing-that-runs-the-whole-way-and-can-be-seen',
  ],
])('of %j makes %s', (title, id) => {
  expect(idOfTitle(title)).toBe(id);
});

test.each(['', '日本', '…'])('of %j makes none', (title) => {
  expect(idOfTitle(title)).toBeUndefined();
});

test('of any title makes an id or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const id = idOfTitle(title);
      return id === undefined || (idPattern.test(id) && !isReservedId(id) && id.length <= 64);
    }),
  );
});
