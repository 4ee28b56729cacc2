import { lineIndex } from '../text/line-index.ts';
import { quote } from '../text/quote.ts';
import { mistake, type Cell, type Place, type Reading } from './import-row.ts';
import { mostRows, tooManyRows, type Table } from './parse-table.ts';

/**
 * Parses what `gh issue list --json …` or `gh project item-list --format json` printed, a board of
 * Trello, or any list of objects, as a table with a column for each key. The content of a project item
 * is its own keys.
 */
export function parseJsonItems(text: string): Reading<Table> {
  const placeOf = lineIndex(text);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return brokenJson(String(error), text, placeOf);
  }
  const { list, key } = listIn(parsed);
  if (!Array.isArray(list) || !list.every(isObject)) {
    const hint =
      'Import what "gh issue list --json" or "gh project item-list --format json" printed, or the JSON of a Trello board.';
    return mistake({ line: 1, column: 1 }, 'The file is JSON, but not a list of items.', hint);
  }
  const { starts, repeated } = scan(text, key);
  const place = (index: number) => placeOf(starts[index] ?? 0);
  if (repeated) {
    const at = placeOf(repeated.offset);
    return mistake(at, `The key ${quote(repeated.key)} is given twice.`, 'Remove one of the two.');
  }
  if (list.length > mostRows) return tooManyRows(place(mostRows));

  const names = new Set<string>();
  const items = list.map((item) => {
    const flat = new Map(flatten(item));
    for (const name of flat.keys()) names.add(name);
    return flat;
  });
  const cell = (value: string, at: Place): Cell => ({ text: value.trim(), at });
  return {
    ok: true,
    // A board of Trello has the columns of Trello's own table.
    ...(key !== 'cards' && { isJson: true }),
    columns: [...names].map((name) => cell(name, { line: 1, column: 1 })),
    rows: items.map((item, index) => ({
      at: place(index),
      cells: [...names].map((name) => cell(item.get(name) ?? '', place(index))),
    })),
  };
}

function brokenJson(error: string, text: string, placeOf: (offset: number) => Place) {
  const [, offset] = /position (\d+)/.exec(error) ?? [];
  const end = /end of JSON/.test(error) ? text.length : 0;
  return mistake(
    placeOf(Number(offset ?? end)),
    'The file is not valid JSON here.',
    'Export it again: it may be cut off.',
  );
}

/** The keys and texts of an item. Of a person, label or milestone it is the name. */
function flatten(item: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] {
  return Object.entries(item).flatMap(([key, value]) => {
    if (key === 'content' && isObject(value)) return flatten(value);
    const said = textOf(value, /assignee/i.test(key));
    return said === '' ? [] : [[key, said] as const];
  });
}

function textOf(value: unknown, isPerson: boolean): string {
  if (Array.isArray(value)) {
    return value
      .map((each) => textOf(each, isPerson))
      .filter(Boolean)
      .join(', ');
  }
  if (isObject(value)) {
    const name = value['login'] ?? value['title'] ?? value['name'] ?? value['url'] ?? '';
    return 'login' in value ? `@${textOf(name, false)}` : textOf(name, isPerson);
  }
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return isPerson && /^[\w-]+$/.test(text) ? `@${text}` : text;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the items of what was parsed, and the key they are under. */
function listIn(parsed: unknown): { readonly list: unknown; readonly key?: string } {
  if (Array.isArray(parsed)) return { list: parsed };
  if (!isObject(parsed)) return { list: undefined };
  const { cards, lists, members } = parsed;
  if (!isList(cards) || !isList(lists)) return { list: parsed['items'], key: 'items' };
  const listOf = new Map(lists.map((each) => [each['id'], each]));
  const nameOf = new Map((isList(members) ? members : []).map((each) => [each['id'], each]));
  const rows = cards.map((card) => {
    const place = listOf.get(card['idList']);
    const people = Array.isArray(card['idMembers']) ? card['idMembers'] : [];
    return {
      'Card ID': card['id'],
      'Card Name': card['name'],
      'Card URL': card['shortUrl'] ?? card['url'],
      'Card Description': card['desc'],
      Labels: card['labels'],
      Members: people.map((id) => nameOf.get(id)?.['fullName'] ?? ''),
      'Due Date': card['due'],
      'Start Date': card['start'],
      'Last Activity Date': card['dateLastActivity'],
      'List Name': place?.['name'],
      Archived: card['closed'] === true || place?.['closed'] === true ? 'true' : '',
    };
  });
  return { list: rows, key: 'cards' };
}

function isList(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) && value.every(isObject);
}

/**
 * Where each item starts in the list under a key, or in the list that the file is, and the first key
 * that an object has twice.
 */
function scan(text: string, list: string | undefined): Scan {
  const depth = list === undefined ? 1 : 2;
  const starts: number[] = [];
  const open: (Set<string> | undefined)[] = [];
  let current: string | undefined;
  let repeated: Scan['repeated'];
  for (const { 0: token, 1: key, index } of text.matchAll(
    /"((?:\\.|[^"\\])*)"\s*:|"(?:\\.|[^"\\])*"|[[\]{}]/g,
  )) {
    if (token === '{' || token === '[') {
      if (token === '{' && open.length === depth && current === list) starts.push(index);
      open.push(token === '{' ? new Set() : undefined);
    } else if (token === '}' || token === ']') open.pop();
    else if (key !== undefined) {
      const keys = open.at(-1);
      if (open.length === 1 && list !== undefined) current = key;
      if (keys?.has(key)) repeated ??= { key, offset: index };
      keys?.add(key);
    }
  }
  return { starts, repeated };
}

interface Scan {
  readonly starts: readonly number[];
  readonly repeated: { readonly key: string; readonly offset: number } | undefined;
}
