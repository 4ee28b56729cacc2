import fc from 'fast-check';
import { expect, test } from 'vitest';

import { textSetter, type SetText } from '../../../src/core/cards/set-text.ts';
import { wrapText } from '../../../src/core/cards/wrap-text.ts';
import { outlines } from './outlines-of-cards.ts';

const setter = textSetter(outlines);
const sizes = [
  { size: 90, lines: 2 },
  { size: 60, lines: 3 },
];

test('takes the largest size at which a text fits, and makes its lines even', () => {
  const wrapped = wrap('A shop never runs out of what it sells every day');
  expect(wrapped.size).toBe(90);
  expect(wrapped.lines.map(({ text }) => text)).toEqual([
    'A shop never runs out',
    'of what it sells every day',
  ]);
});

test('ends what is too long in an ellipsis', () => {
  const { lines } = wrap('never '.repeat(60));
  expect(lines.length).toBe(3);
  expect(lines.at(-1)?.text).toMatch(/never…$/);
});

test.each([
  ['words', 'word '.repeat(20_000)],
  ['one word', 'w'.repeat(100_000)],
])('measures no more of a text of 100,000 characters than a card could show: %s', (_, text) => {
  let measured = 0;
  const counting = {
    ...setter,
    width(part: SetText, size: number) {
      measured += part.text.length;
      return setter.width(part, size);
    },
  };
  const prepared = setter.prepare(text, 'serif');
  const { lines } = wrapText(prepared as SetText, { width: 1000, sizes }, counting);
  expect(lines.at(-1)?.text).toMatch(/…$/);
  expect(measured).toBeLessThan(1_000_000);
});

test('goes on in the next line with a word that no line has room for', () => {
  const { lines } = wrap('Donaudampfschifffahrtselektrizitätenhauptbetriebswerk');
  expect(lines.map(({ text }) => text.replace(/-$/, '')).join('')).toBe(
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk',
  );
});

test('never sets a line that is wider than its room, or more lines than there is room for', () => {
  const word = fc.stringMatching(/^[A-Za-zäé.,-]{1,50}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
      const { size, lines } = wrap(words.join(' '));
      expect(lines.length).toBeLessThanOrEqual(
        sizes.find((each) => each.size === size)?.lines ?? 0,
      );
      for (const line of lines) expect(setter.width(line, size)).toBeLessThanOrEqual(1000);
    }),
  );
});

function wrap(text: string) {
  const prepared = setter.prepare(text, 'serif');
  if (prepared === undefined) throw new Error(`"${text}" cannot be set.`);
  return wrapText(prepared, { width: 1000, sizes }, setter);
}
