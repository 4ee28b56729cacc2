import type { Heading, ListItem, Nodes, Root, RootContent } from 'mdast';

import { bodyTree } from '../body/body-tree.ts';
import { plainText } from '../body/markdown.ts';
import { rangeIn } from '../body/places.ts';
import { lineIndex } from '../text/line-index.ts';
import { quote } from '../text/quote.ts';
import {
  mistake,
  type Cell,
  type Field,
  type ImportedNoun,
  type ImportNote,
  type ImportRow,
  type Place,
  type Reading,
} from './import-row.ts';
import { cleanTitle, isRelease, markOf, splitPriority, splitTitle } from './outline-title.ts';
import { orderReleases } from './order-releases.ts';
import { isTime, readStage } from './read-stage.ts';
import type { Rows } from './read-rows.ts';

/**
 * Parses a `ROADMAP.md`. Below a heading that is a time (now, next, later, done, a quarter), every
 * item of a list and every heading is an intent. Any other heading with a list is an intent itself.
 * The items below an intent are its slices; a checked one has shipped.
 */
export function parseOutline(text: string): Reading<Rows> {
  const placeOf = lineIndex(text);
  const read = bodyTree({ format: 'md', text, line: 1 });
  if (read.tree === undefined) {
    const excess = read.problem === undefined ? read.excess : undefined;
    const { offset = 0, message = 'The file is not Markdown.', hint } = excess ?? {};
    return mistake(placeOf(offset), message, hint);
  }
  const sections = sectionsOf(read.tree);
  const repeated = repeatedTitles(sections);
  const outline: Outline = { rows: [], notes: [], keys: new Map(), repeated, text, placeOf };
  for (const section of sections) readSection(section, outline);
  const { notes } = outline;
  const rows = orderReleases(outline.rows, notes);
  if (rows.length > 0) return { ok: true, tool: 'ROADMAP.md', columns: [], rows, notes };
  const hint = 'Write headings such as "Now" or "Q1 2027", and a list below each.';
  return mistake({ line: 1, column: 1 }, 'The file has no headings with lists below them.', hint);
}

/** Every heading with what is between it and the next, and the headings above it. */
function sectionsOf(tree: Root): readonly Section[] {
  const sections: Section[] = [];
  let above: readonly Heading[] = [];
  for (const node of tree.children) {
    const heading = node.type === 'heading' ? node : boldHeading(node, above);
    if (heading) {
      above = above.filter(({ depth }) => depth < heading.depth);
      sections.push({ heading, above, nodes: [] });
      above = [...above, heading];
    } else sections.at(-1)?.nodes.push(node);
  }
  return sections;
}

function repeatedTitles(sections: readonly Section[]): ReadonlySet<string> {
  const titles = sections.map(({ heading }) => cleanTitle(plainText(heading)));
  return new Set(titles.filter((title, index) => titles.indexOf(title) !== index));
}

function isTimeHeading(heading: Heading): boolean {
  const title = cleanTitle(plainText(heading));
  return isTime(title) && !isRelease(title) && splitPriority(title)[0] === undefined;
}

/** People also write a heading as a paragraph in bold: it is below the last real one. */
function boldHeading(node: RootContent, above: readonly Heading[]): Heading | undefined {
  const [only, ...others] = node.type === 'paragraph' ? node.children : [];
  if (only?.type !== 'strong' || others.some((each) => plainText(each).trim() !== ''))
    return undefined;
  return above.length === 0 ? undefined : { ...only, type: 'heading', depth: 6 };
}

function readSection({ heading, above, nodes }: Section, outline: Outline): void {
  const { text, notes } = outline;
  const at = placeAt(heading, outline);
  const [priority, own] = splitPriority(cleanTitle(plainText(heading)));
  const lists = nodes.filter((node) => node.type === 'list');
  const times = [...above, heading].filter((each) => isTimeHeading(each));
  const [time] = times.slice(-1);
  const when = priority
    ? { text: priority, at }
    : time && { text: cleanTitle(plainText(time)), at: placeAt(time, outline) };
  const hasItems = lists.length > 0;
  for (const table of nodes.filter((node) => node.type === 'table')) {
    notes.push({ ...placeAt(table, outline), message: 'A table is left out. Import it as CSV.' });
  }
  if (time === heading) {
    for (const list of lists) for (const item of list.children) readIntent(item, when, outline);
    const said = nodes.find((node) => node.type === 'paragraph');
    if (said)
      notes.push({
        ...placeAt(said, outline),
        message: `The text below ${quote(own)} is left out.`,
      });
    return;
  }
  const isBelowTime = when !== undefined;
  // "Features" of one quarter are not those of another.
  const title = when && outline.repeated.has(own) ? `${own} (${when.text})` : own;
  if (!hasItems && !isBelowTime) {
    const isTitle = heading.depth === 1 && outline.rows.length === 0;
    if (nodes.length > 0 && !isTitle)
      notes.push({ ...at, message: `The section ${quote(title)} is left out: it has no list.` });
    return;
  }
  const status = markOf(plainText(heading));
  const key = keyFor(title, outline);
  const body = nodes.filter((node) => node.type !== 'list').map((node) => sourceOf(node, text));
  outline.rows.push({
    at,
    noun: 'intent',
    cells: cellsOf(
      at,
      {
        ...{ title, from: key, body: body.join('\n\n'), source: linkIn(heading) },
        ...(status !== undefined && { status }),
        ...(isRelease(title) && { type: 'release' }),
      },
      when,
    ),
  });
  const isDone = status === 'shipped' || isDoneTime(when);
  for (const list of lists)
    for (const item of list.children) readSlice(item, { title, key, isDone }, outline);
}

function isDoneTime(when: Cell | undefined): boolean {
  return when !== undefined && readStage(when.text, 'status').status === 'shipped';
}

function readIntent(item: ListItem, when: Cell | undefined, outline: Outline): void {
  const own = readItem(item, outline, undefined);
  if (own === undefined) return;
  push(own, 'intent', when, outline);
  const lists = item.children.filter((node) => node.type === 'list');
  for (const list of lists) {
    const isDone = own.status === 'shipped' || isDoneTime(when);
    for (const child of list.children)
      readSlice(child, { title: own.title, key: own.key, isDone }, outline);
  }
}

function readSlice(item: ListItem, parent: Parent, outline: Outline): void {
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

/** What is struck out is dropped, unless a word behind it says that it is done. */
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
  // What is part of something that is done is done, unless its box says no.
  const inherited = parent?.isDone === true && item.checked !== false ? 'shipped' : undefined;
  const status = checked ?? marked ?? (isStruck ? struckAs(rest) : inherited);
  const paragraphs = others
    .filter(({ type }) => type !== 'list')
    .map((node) => sourceOf(node, text));
  const body = [rest.replace(/^[\s:–—-]+/, ''), ...paragraphs].filter(Boolean).join('\n\n');
  const key = keyFor(parent ? `${parent.key} > ${name}` : name, outline);
  return { title: name, key, body, status, source: linkIn(first), at };
}

/** The first link of an item that leads to a page. */
function linkIn(node: Nodes): string | undefined {
  if (node.type === 'link' && /^https?:\/\/[^\s/]+\S*$/i.test(node.url)) return node.url;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = linkIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Returns the Markdown of a node without the indentation of what it is in. */
function sourceOf(node: Nodes, text: string): string {
  const { start, end } = rangeIn(text, node);
  const indent = start - (text.lastIndexOf('\n', start - 1) + 1);
  const margin = new RegExp(`^ {0,${indent}}`, 'gm');
  return text.slice(start, end).replaceAll(margin, '');
}

function placeAt(node: Nodes, { text, placeOf }: Outline): Place {
  return placeOf(rangeIn(text, node).start);
}

/** The key of an item: its words, numbered where others have the same. */
function keyFor(words: string, { keys }: Outline): string {
  const count = (keys.get(words) ?? 0) + 1;
  keys.set(words, count);
  return count === 1 ? words : `${words} (${count})`;
}

function cellsOf(
  at: Place,
  texts: Readonly<Partial<Record<Field, string | undefined>>>,
  when: Cell | undefined,
): ImportRow['cells'] {
  const own = Object.entries(texts).flatMap(([field, text]) =>
    text ? [[field, { text, at }] as const] : [],
  );
  return { ...Object.fromEntries(own), ...(when && { horizon: when }) };
}

interface Section {
  readonly heading: Heading;
  readonly above: readonly Heading[];
  readonly nodes: RootContent[];
}

interface Outline {
  readonly rows: ImportRow[];
  readonly notes: ImportNote[];
  readonly keys: Map<string, number>;
  /** Titles that several headings have. */
  readonly repeated: ReadonlySet<string>;
  readonly text: string;
  readonly placeOf: (offset: number) => Place;
}

interface Parent {
  readonly title: string;
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
