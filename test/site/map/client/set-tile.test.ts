import { expect, test } from 'vitest';

import { setTile } from '../../../../src/site/map/client/set-tile.ts';
import { wrapWords, type Setting } from '../../../../src/site/map/client/type-setter.ts';

/** As if every letter were half as wide as it is tall. */
const measure = ({ length }: string) => length / 2;
const linesOf = (text: string, { size, width, most = 9 }: Setting) =>
  wrapWords(text, { room: width / size, most, measure });
const fits = (text: string, { size, width, most = 9 }: Setting) =>
  wrapWords(text, { room: width / size, most: 99, measure }).length <= most;

const tile = {
  title: 'A shop never runs out of what it sells',
  face: 'title',
  notes: ['6 of 9 shipped'],
  rows: ['Order milk', 'Order bread', 'Order fruit'].map((title) => ({
    ...{ title, face: 'title' as const, mark: 'active' as const },
  })),
  more: (named: number) => `+${9 - named}`,
} as const;
const set = (width: number, height: number) =>
  setTile(tile, { width, height }, { linesOf, fits }).map(({ text }) => text);

test('has, as large as a tile is, its name, its notes, its slices, and the number of the others', () => {
  const rows = ['Order milk', 'Order bread', 'Order fruit'];
  expect(set(420, 200)).toEqual([tile.title, ...tile.notes, ...rows, '+6']);
  expect(set(420, 110)).toEqual([tile.title, ...tile.notes, 'Order milk', '+8']);
  expect(set(120, 90)).toEqual(['A shop never runs', 'out of what it', 'sells', ...tile.notes]);
});

test('has a name however small it is, and shortens nothing else', () => {
  expect(set(70, 12)).toEqual(['A shop…']);
  for (const width of [60, 90, 140, 220, 500]) {
    for (const height of [14, 30, 60, 120, 300]) {
      const lines = setTile(tile, { width, height }, { linesOf, fits });
      expect(lines[0]?.text.startsWith('A shop')).toBe(true);
      const low = lines.filter(({ y }, at) => at > 0 && y > height - 4);
      expect(low).toEqual([]);
    }
  }
});
