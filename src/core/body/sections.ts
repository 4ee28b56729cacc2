import type { RootContent } from 'mdast';

import type { TaskCount } from './parsed-body.ts';
import { plainText } from './markdown.ts';

export const noTasks: TaskCount = { done: 0, total: 0 };

/** Counts the tasks directly under "Done when" and "Questions", without nested ones. */
export function countTasks(
  blocks: readonly Placed<RootContent>[],
): Readonly<Record<SectionName, TaskCount>> {
  const counts = { doneWhen: noTasks, questions: noTasks };
  for (const { node, section } of blocks) {
    if (section !== undefined) counts[section] = add(counts[section], node);
  }
  return counts;
}

function add(count: TaskCount, node: RootContent): TaskCount {
  if (node.type !== 'list') return count;
  let { done, total } = count;
  for (const item of node.children) {
    if (typeof item.checked !== 'boolean') continue;
    total++;
    if (item.checked) done++;
  }
  return { done, total };
}

/**
 * Returns the blocks of a body, each with the section that is read as data and that it is in. All
 * headings of level 2 that have the name of such a section open it; where there is none, so does the
 * only heading of another level with tasks below it. A section ends at the next heading that is not
 * below its own.
 */
export function placeInSections<Node>(
  nodes: readonly Node[],
  readPart: (node: Node) => Part | undefined,
): readonly Placed<Node>[] {
  const parts = nodes.map(readPart);
  const opening = openingTitles(parts);
  let section: SectionName | undefined;
  let level = 2;
  return nodes.map((node, index) => {
    const part = parts[index];
    const opens = opening.get(index);
    if (typeof part === 'object' && (opens !== undefined || part.level <= level)) {
      section = opens;
      level = scopeOf(part);
    }
    return { node, section, isTitle: opens !== undefined };
  });
}

/** The indexes of the headings that open a section that is read as data. */
function openingTitles(parts: readonly (Part | undefined)[]): ReadonlyMap<number, SectionName> {
  const named: Record<SectionName, Candidate[]> = { doneWhen: [], questions: [] };
  let open: Candidate | undefined;
  for (const [index, part] of parts.entries()) {
    if (part === undefined) continue;
    if (part === 'tasks') {
      if (open) open.hasTasks = true;
      continue;
    }
    const name = sectionOf(part.text);
    if (name !== undefined) {
      open = { index, level: part.level, hasTasks: false };
      named[name].push(open);
    } else if (open && part.level <= scopeOf(open)) open = undefined;
  }
  return new Map(
    (['doneWhen', 'questions'] as const).flatMap((name) =>
      countedOf(named[name]).map(({ index }) => [index, name] as const),
    ),
  );
}

function countedOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const regular = candidates.filter(({ level }) => level === 2);
  if (regular.length > 0) return regular;
  const others = candidates.filter(({ hasTasks }) => hasTasks);
  return others.length === 1 ? others : [];
}

/** A heading of level 1 is not taken for the title of all that follows. */
function scopeOf({ level }: Pick<Title, 'level'>): number {
  return Math.max(2, level);
}

/** Returns the role of a block of Markdown in the sections. */
export function partOf(node: RootContent): Part | undefined {
  if (node.type === 'heading') return { level: node.depth, text: plainText(node) };
  if (node.type === 'html') return rawTitle(node.value);
  if (node.type === 'mdxJsxFlowElement') {
    const level = /^h([1-6])$/.exec(node.name ?? '')?.[1];
    return level === undefined ? undefined : { level: Number(level), text: plainText(node) };
  }
  const isTasks =
    node.type === 'list' && node.children.some(({ checked }) => typeof checked === 'boolean');
  return isTasks ? 'tasks' : undefined;
}

/** The heading that a block of raw HTML begins with. */
function rawTitle(html: string): Title | undefined {
  const [, level, text = ''] =
    /^\s*<h([1-6])(?:\s[^<>]{0,200})?>([^<>]{0,99})<\/h\1>/i.exec(html) ?? [];
  return level === undefined ? undefined : { level: Number(level), text };
}

/**
 * Returns the section that is read as data and that a heading names, whatever its case, and whatever
 * signs, numbers and emoji are around its words.
 */
export function sectionOf(headingText: string): SectionName | undefined {
  if (headingText.length > longest) return undefined;
  const name = headingText
    .replace(/:[a-z][a-z\d_+-]*:/g, '')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replace(/[\s-]+/g, ' ')
    .toLowerCase();
  if (name === 'done when') return 'doneWhen';
  return name === 'questions' ? 'questions' : undefined;
}

const longest = 100;

/** The headings of the sections that are read as data. */
export const sectionTitles = {
  doneWhen: 'Done when',
  questions: 'Questions',
} as const;

export type SectionName = keyof typeof sectionTitles;

/** The role of a block in the sections: a heading, or a list with tasks. */
export type Part = Title | 'tasks';

interface Title {
  readonly level: number;
  readonly text: string;
}

export interface Placed<Node> {
  readonly node: Node;
  /** `undefined` outside of the sections that are read as data. */
  readonly section: SectionName | undefined;
  /** Whether the node is the heading of its section. */
  readonly isTitle: boolean;
}

interface Candidate extends Pick<Title, 'level'> {
  readonly index: number;
  hasTasks: boolean;
}
