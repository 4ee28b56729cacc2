import { describe, expect, test } from 'vitest';

import { type CellTable, cellTable, copyCells } from '../../src/io/cell-table.ts';

const title = { owner: 'slice a', key: 'title' };
const status = { owner: 'slice a', key: 'status' };
const entry = { owner: 'roadmap', key: '() => made', entry: 'slice a' };

describe('cells on record', () => {
  test('have one number for each name, and what they were made from', () => {
    const table = filled();
    expect(table.numberOf(title)).toBe(table.numberOf({ ...title }));
    expect(table.numberOf(title)).not.toBe(table.numberOf({ ...title, entry: '' }));
    expect(namesIn(table, table.readsOf(table.numberOf(entry)))).toEqual([title, status]);
  });

  test('are the same when they have the same state, which they must have', () => {
    const table = filled();
    expect(table.set(table.numberOf(title), '"A"', undefined)).toBe(true);
    expect(table.set(table.numberOf(title), '"B"', undefined)).toBe(false);
    expect(table.set(table.numberOf(title), undefined, undefined)).toBe(false);
    expect(table.set(table.numberOf(title), undefined, undefined)).toBe(false);
  });

  test('are read again part by part, with what each build changed and added', () => {
    const first = filled();
    const whole = first.packNews([['/', Int32Array.of(first.numberOf(entry))]]);

    const second = cellTable();
    expect(second.unpack(whole)).toEqual([['/', Int32Array.of(second.numberOf(entry))]]);
    second.set(second.numberOf(title), '"B"', undefined);
    const added = second.numberOf({ owner: 'slice b', key: 'title' });
    second.set(added, '"C"', undefined);
    const news = second.packNews([['/b/', Int32Array.of(added)]]);

    const third = cellTable();
    third.unpack(whole);
    expect(third.unpack(news)).toEqual([['/b/', Int32Array.of(added)]]);
    expect(third.stateOf(third.numberOf(title))).toBe('"B"');
    expect(third.stateOf(third.numberOf(status))).toBe('"ready"');
    expect(third.stateOf(added)).toBe('"C"');
    expect(namesIn(third, third.readsOf(third.numberOf(entry)))).toEqual([title, status]);
    expect(news.length).toBeLessThan(whole.length);
  });

  test('nothing that stayed as it was is packed again', () => {
    const first = filled();
    const whole = first.packNews([]);
    const [second, third] = [cellTable(), cellTable()];
    for (const table of [second, third]) table.unpack(whole);
    second.set(second.numberOf(title), '"A"', undefined);
    const reads = Int32Array.of(second.numberOf(title), second.numberOf(status));
    second.set(second.numberOf(entry), '1', reads);
    expect(second.packNews([])).toEqual(third.packNews([]));
  });

  test('are copied to another table with all they were made from, and no others', () => {
    const to = cellTable();
    to.set(to.numberOf({ owner: 'slice b', key: 'title' }), '"C"', undefined);
    const from = filled();
    from.set(from.numberOf({ owner: 'slice c', key: 'title' }), '"D"', undefined);
    const number = copyCells(from, to)(from.numberOf(entry));
    expect(to.nameOf(number)).toEqual(entry);
    expect(namesIn(to, to.readsOf(number))).toEqual([title, status]);
    expect(to.stateOf(to.numberOf(title))).toBe('"A"');
    const before = to.numberOf({ owner: 'one more', key: '' });
    expect(to.numberOf({ owner: 'slice c', key: 'title' })).toBeGreaterThan(before);
  });
});

/** A table with two cells, and one that is made from them. */
function filled(): CellTable {
  const table = cellTable();
  const reads = Int32Array.of(table.numberOf(title), table.numberOf(status));
  table.set(table.numberOf(title), '"A"', undefined);
  table.set(table.numberOf(status), '"ready"', undefined);
  table.set(table.numberOf(entry), '1', reads);
  return table;
}

function namesIn(table: CellTable, numbers: Int32Array | undefined) {
  return Array.from(numbers ?? [], (number) => table.nameOf(number));
}
