import fc from 'fast-check';
import { expect, test } from 'vitest';

import { quote } from '../../../src/core/text/quote.ts';

test.each([
  ['plain text', 'now', '"now"'],
  ['letters of every script', 'Äpfel 東京 😀', '"Äpfel 東京 😀"'],
  ['quotes and backslashes', 'a "b" \\c', '"a \\"b\\" \\\\c"'],
  ['line breaks and tabs', 'a\nb\r\tc', '"a\\nb\\r\\tc"'],
  ['control characters', 'a\u0000\u001b[31m', '"a\\u0000\\u001b[31m"'],
  ['what reorders or hides text', 'a\u202eb\u200bc', '"a\\u202eb\\u200bc"'],
  ['nothing', '', '""'],
])('shows %s', (_, value, shown) => {
  expect(quote(value)).toBe(shown);
});

test('shortens what is long', () => {
  expect(quote('a'.repeat(81))).toBe(`"${'a'.repeat(79)}…"`);
  expect(quote('a'.repeat(80))).toBe(`"${'a'.repeat(80)}"`);
  expect(quote(`${'a'.repeat(78)}😀b`)).toBe(`"${'a'.repeat(78)}…"`);
});

/** Any code points, halves of pairs among them. */
const anything = fc.array(fc.nat(0x10ffff)).map((all) => String.fromCodePoint(...all));

test('is always one line of well-formed text', () => {
  fc.assert(
    fc.property(anything, (value) => {
      expect(quote(value)).toMatch(/^"[^\p{Cc}\u2028\u2029]*"$/u);
      expect(quote(value).isWellFormed()).toBe(true);
    }),
  );
});
