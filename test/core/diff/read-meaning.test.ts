import { expect, test } from 'vitest';

import { readMeaning } from '../../../src/core/diff/read-meaning.ts';

function meaningOf(text: string): string {
  const options = { hasTasks: false, nameLink: (url: string) => url };
  return readMeaning({ text, format: 'md', line: 1 }, options).text;
}

test('a comment is not part of the meaning of a body, closed or not', () => {
  expect(meaningOf('a <!-- b --> c')).toBe('a c');
  expect(meaningOf('a\n\n<!-- b')).toBe('a');
});

test('any number of comments that are not closed is read', () => {
  expect(meaningOf('<!--'.repeat(200_000))).toBe('');
});
