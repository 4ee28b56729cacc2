import type { ListItem, Nodes } from 'mdast';

import { plainText } from '../body/markdown.ts';
import { rangeIn } from '../body/places.ts';
import type { Cell, Field, ImportedNoun, ImportNote, ImportRow, Place } from './import-row.ts';
import { freeKey, type TakenKeys } from './import-row.ts';
import { cleanTitle, markOf, splitTitle } from './outline-title.ts';
import { readStage } from './read-stage.ts';

/** Whether what has a status, or is below the heading of a time, is done. */
export function isDone(status: string | undefined, when: Cell | undefined): boolean {
  const stage = when && readStage(when.text, 'status').status;
  return status === 'shipped' || stage === 'shipped';
}

/** Adds an item of a list as an intent, and the items below it as its slices. */
export function readIntent(item: ListItem, when: Cell | undefined, outline: Outline): void {
  const own = readItem(item, outline, undefined);
  if (own === undefined) return;
  push(own, 'intent', when, outline);
  const parent = { key: own.key, isDone: isDone(own.status, when) };
  for (const list of item.children.filter((node) => node.type === 'list'))
    for (const child of list.children) readSlice(child, parent, outline);
}

/** Adds an item of a list as a slice; what is below it is part of its text. */
export function readSlice(item: ListItem, parent: Parent, outline: Outline): void {
  const own = readItem(item, outline, parent);
  if (own === undefined) return;
  const more = item.children.filter((node) => node.type === 'list');
  const body = [own.body, ...more.map((list) => sourceOf(list, outline.text))].filter(Boolean);
  push({ ...own, body: body.join('\n\n') }, 'slice', undefined, outline, parent.key);
}

function push(
  own: Item,
  noun: ImportedNoun,
  when: Cell | undefined,
  outline: Outline,
  parent?: string,
) {
  const { title, key: from, body, status, source, at } = own;
  outline.rows.push({
    at,
    noun,
    cells: cellsOf(at, { title, from, body, status, source, parent }, when),
  });
}

/** Returns the status of a struck-out item: dropped, unless a word behind it says that it is done. */
function struckAs(rest: string): string {
  return /\b(?:done|shipped|released|complete)/i.test(rest) ? 'shipped' : 'dropped';
}

/** Returns what an item of a list says: its first words are the title, and the rest is its text. */
function readItem(item: ListItem, outline: Outline, parent: Parent | undefined): Item | undefined {
  const { text, notes } = outline;
  const [first, ...others] = item.children;
  const at = placeAt(item, outline);
  if (first?.type !== 'paragraph') {
    if (first) notes.push({ ...at, message: 'An item without text is left out.' });
    return undefined;
  }
  const [strong] = first.children;
  const whole = plainText(first);
  const isStruck = strong?.type === 'delete';
  const isNamed = (isStruck || strong?.type === 'strong') && plainText(strong).trim().length > 2;
  const [title, rest] =
    isNamed && strong
      ? [plainText(strong), text.slice(rangeIn(text, strong).end, rangeIn(text, first).end)]
      : splitTitle(whole, () => sourceOf(first, text));
  const marked = markOf(whole);
  const checked = item.checked === true ? 'shipped' : undefined;
  const name = cleanTitle(title);
  if (name === '') {
    notes.push({ ...at, message: 'An item without words is left out.' });
    return undefined;
  }
  // The parts of a done item are done, unless their box says no.
  const inherited = parent?.isDone === true && item.checked !== false ? 'shipped' : undefined;
  const status = checked ?? marked ?? (isStruck ? struckAs(rest) : inherited);
  const paragraphs = others
    .filter(({ type }) => type !== 'list')
    .map((node) => sourceOf(node, text));
  const body = [rest.replace(/^[\s:–—-]+/, ''), ...paragraphs].filter(Boolean).join('\n\n');
  const key = freeKey(parent ? `${parent.key} > ${name}` : name, outline.keys);
  return { title: name, key, body, status, source: linkIn(first), at };
}

/** The first link of an item that leads to a page. */
export function linkIn(node: Nodes): string | undefined {
  if (node.type === 'link' && /^https?:\/\/[^\s/]+\S*$/i.test(node.url)) return node.url;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = linkIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Returns the Markdown of a node without the indentation of what it is in. */
export function sourceOf(node: Nodes, text: string): string {
  const { start, end } = rangeIn(text, node);
  const indent = start - (text.lastIndexOf('\n', start - 1) + 1);
  const margin = new RegExp(`^ {0,${indent}}`, 'gm');
  return text.slice(start, end).replaceAll(margin, '');
}

/** Returns where a node begins. */
export function placeAt(node: Nodes, { text, placeOf }: Outline): Place {
  return placeOf(rangeIn(text, node).start);
}

/** Returns the cells of a row, without those that are empty. */
export function cellsOf(
  at: Place,
  texts: Readonly<Partial<Record<Field, string | undefined>>>,
  when: Cell | undefined,
): ImportRow['cells'] {
  const own = Object.entries(texts).flatMap(([field, text]) =>
    text ? [[field, { text, at }] as const] : [],
  );
  return { ...Object.fromEntries(own), ...(when && { horizon: when }) };
}

/** The file, and what was read of it so far. */
export interface Outline {
  readonly rows: ImportRow[];
  readonly notes: ImportNote[];
  readonly keys: TakenKeys;
  /** Titles that several headings have. */
  readonly repeated: ReadonlySet<string>;
  readonly text: string;
  readonly placeOf: (offset: number) => Place;
}

/** The intent of a slice. */
interface Parent {
  readonly key: string;
  readonly isDone: boolean;
}

interface Item {
  readonly title: string;
  readonly key: string;
  readonly body: string;
  readonly status: string | undefined;
  readonly source: string | undefined;
  readonly at: Place;
}
