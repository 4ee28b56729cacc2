import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';

import { bare, errorsIn, importInto, type Tree } from './import-tree.ts';

const header = 'ID,Title,Description,Status,Parent,Owner,Due date\n';
const rows = `${header}A-1,Shelves are full,Why,In Progress,,Maria,\nA-2,Watch one item,,To Do,A-1,Tom,2027-03-31\n`;

test('keeps rows apart whose titles look like numbered ones', () => {
  const text = 'Title,Description\nA,one\nA,two\nA (2),three\n';
  const { tree } = importInto(bare, 'a.csv', text);
  const again = importInto(tree, 'a.csv', text);
  expect(again.tree).toEqual(tree);
  expect(new Set(again.items.map(({ path }) => path)).size).toBe(3);
});

describe('another import', () => {
  const first = importInto(bare, 'a.csv', rows).tree;
  const slice = 'slices/watch-one-item.md';
  const edited = (from: string, to: string, path = slice): Tree => ({
    ...first,
    [path]: (first[path] ?? '').replace(from, to),
  });

  test('updates what it made and nobody changed', () => {
    const { tree, items } = importInto(
      first,
      'a.csv',
      rows.replace('To Do', 'Doing').replace('Tom', 'Ana'),
    );
    expect(items.map(({ action, changed }) => [action, changed])).toEqual([
      ['unchanged', []],
      ['updated', ['status', 'owner']],
    ]);
    expect(tree[slice]).toContain('\nstatus: active\n');
    expect(tree[slice]).toContain('\nowner: Ana\n');
    expect(
      importInto(tree, 'a.csv', rows.replace('To Do', 'Doing').replace('Tom', 'Ana')).tree,
    ).toEqual(tree);
  });

  test.each([
    ['a value', 'status: ready', 'status: active', ['status']],
    ['a value that is gone', 'owner: Tom\n', '', ['owner']],
    ['a comment, and nothing else', 'status: ready', 'status: ready # soon', []],
  ])('keeps %s that a person changed', (_, from, to, kept) => {
    const { tree, items } = importInto(
      edited(from, to),
      'a.csv',
      rows.replace('To Do', 'Closed').replace('Tom', 'Ana'),
    );
    expect(items[1]?.kept).toEqual(kept);
    if (to !== '') expect(tree[slice]).toContain(kept.length > 0 ? to : 'status: shipped');
    expect(errorsIn(tree)).toEqual([]);
  });

  test('keeps a body that a person wrote, and a stage that a person set', () => {
    const intent = 'intents/shelves-are-full.md';
    const own = edited('Why', 'Because shops lose money.', intent);
    const moved = {
      ...own,
      [intent]: (own[intent] ?? '').replace('horizon: now', 'horizon: later'),
    };
    const changed = rows.replace(',Why,', ',Other,').replace('In Progress', 'Done');
    const { tree, items } = importInto(moved, 'a.csv', changed);
    expect(items[0]?.kept).toEqual(['stage', 'body']);
    expect(tree[intent]).toBe(moved[intent]);
  });

  test('moves an intent from its horizon to done', () => {
    const { tree } = importInto(first, 'a.csv', rows.replace('In Progress', 'Done'));
    expect(tree['intents/shelves-are-full.md']).toContain('\ndone: 2026-11-23\n');
    expect(tree['intents/shelves-are-full.md']).not.toContain('horizon');
    expect(errorsIn(tree)).toEqual([]);
  });

  test('finds an item that was renamed or moved to another folder', () => {
    const { [slice]: text = '', ...others } = first;
    const moved = { ...others, 'slices/bread/one-item.md': text };
    const { tree, items } = importInto(moved, 'a.csv', rows.replace('To Do', 'Doing'));
    expect(items[1]).toMatchObject({
      action: 'updated',
      path: 'slices/bread/one-item.md',
      id: 'one-item',
    });
    expect(tree[slice]).toBeUndefined();
  });

  test('does not bring back what was deleted, and says so', () => {
    const { [slice]: _, ...others } = first;
    const again = importInto(others, 'a.csv', rows);
    expect(again.tree).toEqual(others);
    expect(again.notes.map(({ line, message }) => [line, message])).toContainEqual([
      3,
      'Items that were imported and deleted stay deleted. To import one again, delete its line in "imported.txt".',
    ]);
  });

  test('keeps CRLF line ends', () => {
    const windows = { ...first, [slice]: (first[slice] ?? '').replaceAll('\n', '\r\n') };
    const { tree } = importInto(windows, 'a.csv', rows.replace('To Do', 'Doing'));
    expect(tree[slice]).toContain('\r\nstatus: active\r\n');
    expect(tree[slice]?.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('any table', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      '<script>x',
      '{{ x }}',
      '- [ ] a',
      '[a](b.md)',
      '```mermaid\nx',
      '---',
      '# A',
      '&amp;',
      '![](a.png)',
    ),
  );
  const row = fc.record({
    Title: text,
    Description: fc.array(text, { maxLength: 4 }).map((lines) => lines.join('\n')),
    Status: fc.constantFrom('To Do', 'Done', 'In Progress', 'Cancelled', 'Odd', ''),
    Horizon: fc.constantFrom('Now', 'Q1 2027', 'Later', '', 'P1'),
    Owner: text,
    Team: text,
    Epic: fc.constantFrom('', 'One', 'Two', '0', '1'),
    'Start date': fc.constantFrom('', '2026-11-01', '15/Jan/27 3:42 PM', 'soon'),
    Completed: fc.constantFrom('', '2026-10-01', 'Jan 2026'),
    'Due date': fc.constantFrom('', '2027', 'H1 2027', 'someday'),
    URL: fc.constantFrom('', 'https://example.com/1', 'javascript:alert(1)', 'example.com'),
  });

  test('passes check, and changes nothing when it is imported again', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (list) => {
        const csv = papaparse.unparse(list.map((each, index) => ({ Key: String(index), ...each })));
        const first = importInto(bare, 'a.csv', csv);
        const isRefused = first.problems.every(({ message }) =>
          /formula|its own parent|NUL/.test(message),
        );
        if (first.problems.length > 0) {
          expect(isRefused, JSON.stringify(first.problems)).toBe(true);
          return;
        }
        expect(errorsIn(first.tree)).toEqual([]);
        expect(importInto(first.tree, 'a.csv', csv).tree).toEqual(first.tree);
      }),
      { numRuns: 60 },
    );
  });
});
