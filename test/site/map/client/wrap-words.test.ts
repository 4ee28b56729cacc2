import { expect, test } from 'vitest';

import { wrapWords } from '../../../../src/site/map/client/type-setter.ts';

/** As if every letter were as wide as the next. */
const wrap = (text: string, room: number, most = 9) =>
  wrapWords(text, { room, most, measure: ({ length }) => length });

test.each([
  ['breaks between words', 'every shelf knows', 11, ['every shelf', 'knows']],
  [
    'breaks a word that no line has room for',
    'a gesellschaft ok',
    6,
    ['a', 'gesell', 'schaft', 'ok'],
  ],
  ['goes on after the rest of a broken word', 'gesellschaft a b', 8, ['gesellsc', 'haft a b']],
  ['takes a letter a line where there is no room at all', 'abc', 0, ['a', 'b', 'c']],
  ['keeps together what is one letter', 'e\u0301e\u0301', 2, ['e\u0301', 'e\u0301']],
])('%s', (_, text, room, lines) => {
  expect(wrap(text, room)).toEqual(lines);
});

test('cuts off what is more than so many lines', () => {
  expect(wrap('gesellschaft', 6, 1)).toEqual(['gesel…']);
  expect(wrap('one two three', 5, 2)).toEqual(['one', 'two…']);
});
