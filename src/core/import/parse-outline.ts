import type { Heading, Root, RootContent } from 'mdast';

import { bodyTree } from '../body/body-tree.ts';
import { plainText } from '../body/markdown.ts';
import { lineIndex } from '../text/line-index.ts';
import { quote } from '../text/quote.ts';
import { mistake, type Reading } from './import-row.ts';
import {
  cellsOf,
  isDone,
  linkIn,
  type Outline,
  placeAt,
  readIntent,
  readSlice,
  sourceOf,
} from './outline-items.ts';
import { freeKey } from './import-row.ts';
import { cleanTitle, isRelease, markOf, splitPriority } from './outline-title.ts';
import { orderReleases } from './order-releases.ts';
import { isTime } from './read-stage.ts';
import type { Rows } from './read-rows.ts';

/**
 * Parses a `ROADMAP.md`. Below a heading that is a time (now, next, later, done, a quarter), every
 * item of a list and every heading is an intent. Any other heading with a list is an intent itself.
 * The items below an intent are its slices; a checked one has shipped.
 */
export function parseOutline(whole: string): Reading<Rows> {
  const placeOf = lineIndex(whole);
  const text = whole.replace(frontMatter, (front) => front.replaceAll(/[^\n]/g, ' '));
  const read = bodyTree({ format: 'md', text, line: 1 });
  if (read.tree === undefined) {
    const excess = read.problem === undefined ? read.excess : undefined;
    const { offset = 0, message = 'The file is not Markdown.', hint } = excess ?? {};
    return mistake(placeOf(offset), message, hint);
  }
  const sections = sectionsOf(read.tree);
  const repeated = repeatedTitles(sections);
  const outline: Outline = { rows: [], notes: [], keys: new Map(), repeated, text, placeOf };
  const { notes } = outline;
  if (text !== whole) notes.push({ line: 1, column: 1, message: 'The front matter is left out.' });
  const [intro] = read.tree.children;
  if (intro && intro.type !== 'heading' && sections.length > 0) {
    const message = 'The text above the first heading is left out.';
    notes.push({ ...placeAt(intro, outline), message });
  }
  for (const section of sections) readSection(section, outline);
  const rows = orderReleases(outline.rows, notes);
  if (rows.length > 0) return { ok: true, tool: 'ROADMAP.md', columns: [], rows, notes };
  const hint = 'Write headings such as "Now" or "Q1 2027", and a list below each.';
  return mistake({ line: 1, column: 1 }, 'The file has no headings with lists below them.', hint);
}

const frontMatter = /^---\n[^]*?\n---(?=\n|$)/;

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
  const key = freeKey(title, outline.keys);
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
  const parent = { key, isDone: isDone(status, when) };
  for (const list of lists) for (const item of list.children) readSlice(item, parent, outline);
}

interface Section {
  readonly heading: Heading;
  readonly above: readonly Heading[];
  readonly nodes: RootContent[];
}
