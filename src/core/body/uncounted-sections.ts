import type { Blockquote, List, ListItem, Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'satteri';

import { didYouMean } from '../text/did-you-mean.ts';
import { quote } from '../text/quote.ts';
import type { Loss } from './loss.ts';
import { plainText } from './markdown.ts';
import { rangeIn, type Range } from './places.ts';
import { partOf, placeInSections, sectionOf, type Placed, type SectionName } from './sections.ts';

/**
 * Returns what a slice seems to say it is done when, or to ask, and what is not counted: tasks under
 * a heading that is almost the right one, and items under the right one that are not tasks.
 */
export function uncountedSections(tree: Root, text: string): readonly Loss[] {
  const placed = placeInSections(tree.children, partOf);
  return [...misnamed(placed, text), ...notTasks(placed, text), ...nested(tree, text)];
}

/** Headings, and paragraphs in place of headings, with tasks below them that are not counted. */
function misnamed(placed: readonly Placed<RootContent>[], text: string): readonly Loss[] {
  const counted = new Set(placed.flatMap(({ section }) => section ?? []));
  return placed.flatMap(({ node, section, isTitle }, index) => {
    if (isTitle) return [];
    const title = titleOf(node);
    if (title === undefined) return [];
    const meant = sectionOf(title) ?? nearSection(title);
    if (meant === undefined || meant === section) return [];
    const items = itemsBelow(placed, index);
    if (!items.tasks && !(items.plain && isSurely(title) && !counted.has(meant))) return [];
    return [toLoss(title, meant, counted, rangeIn(text, node))];
  });
}

function toLoss(
  title: string,
  meant: SectionName,
  counted: ReadonlySet<SectionName>,
  range: Range,
): Loss {
  const heading = quote(`## ${names[meant]}`);
  return {
    rule: 'uncounted-section',
    range,
    message: `The items under ${quote(title)} are not counted.`,
    hint: counted.has(meant)
      ? `Move them below ${heading}.`
      : `Write ${heading} above them, and begin each with "- [ ] ".`,
  };
}

const names = {
  doneWhen: 'Done when',
  questions: 'Questions',
} as const satisfies Record<SectionName, string>;

/** The text of a heading, or of a paragraph that is one but for its mark. */
function titleOf(node: Nodes): string | undefined {
  if (node.type === 'paragraph') return titleOfParagraph(node);
  const part = node.type === 'root' ? undefined : partOf(node);
  return typeof part === 'object' ? part.text.trim() : undefined;
}

function titleOfParagraph({ children }: Paragraph): string | undefined {
  const [only] = children;
  if (only === undefined || children.length > 2) return undefined;
  const text = children.map(plainText).join('').trim();
  const isStrong = only.type === 'strong' || only.type === 'emphasis';
  return (isStrong || text.endsWith(':')) && text.length < 60 ? text : undefined;
}

/** Which section the words of a title come near to; `undefined` for other words. */
export function nearSection(title: string): SectionName | undefined {
  if (title.length > 80) return undefined;
  const name = title
    .toLowerCase()
    .replace(/[^\p{L}&]+/gu, ' ')
    .trim();
  if (doneWhenWords.test(name)) return 'doneWhen';
  if (questionWords.test(name)) return 'questions';
  const meant = didYouMean(name, ['done when', 'questions']);
  if (meant === undefined || Math.abs(meant.length - name.length) > 2) return undefined;
  return sectionOf(meant);
}

const questionWords =
  /^(?:(?:open|unanswered|unresolved|remaining|outstanding|pending|further|more|other|our|key) )?questions?(?: (?:for|to|on|about|we) .*| left| remaining)?$/;

const doneWhenWords =
  /^(?:done (?:when|if|once|criteria)\b.*|(?:\w+ )?(?:is|are) done (?:when|if|once)\b.*|when (?:is it |it is |are we |we are )?done|(?:finished|complete|completed|ready) when\b.*|(?:user )?acceptance(?: criteria| criterion| tests?)?|(?:exit|success|completion) criteria|criteria|definition of done|dod)$/;

/** Whether a list of any kind below such a title is meant to be counted. */
function isSurely(title: string): boolean {
  return (
    sectionOf(title) !== undefined ||
    /^(?:acceptance criteria|definition of done|exit criteria)\W*$/i.test(title)
  );
}

/** What kinds of items there are up to the next heading. */
function itemsBelow(
  placed: readonly { readonly node: Nodes }[],
  index: number,
): { readonly tasks: boolean; readonly plain: boolean } {
  let plain = false;
  for (const { node } of placed.slice(index + 1, index + 50)) {
    if (titleOf(node) !== undefined) break;
    if (node.type !== 'list') continue;
    if (node.children.some(isTask)) return { tasks: true, plain };
    plain = true;
  }
  return { tasks: false, plain };
}

/** Items of the sections that are read as data that are not tasks. */
function notTasks(placed: readonly Placed<RootContent>[], text: string): readonly Loss[] {
  const withTasks = new Set(
    placed.flatMap(({ node, section }) =>
      section && node.type === 'list' && node.children.some(isTask) ? [section] : [],
    ),
  );
  return placed.flatMap(({ node, section, isTitle }) => {
    if (section === undefined || isTitle) return [];
    if (node.type !== 'list')
      return node.type === 'blockquote' ? quotedTasks(node, section, text) : [];
    const isPlain = withTasks.has(section) && !node.children.some(isTask);
    return node.children
      .filter(
        (item) => !isTask(item) && !isReported(item, text) && (!isPlain || hasBox(item, text)),
      )
      .map((item) => notATask(item, section, text));
  });
}

/** A box that lacks a space is reported as that, see `paragraphLosses`. */
function isReported(item: ListItem, text: string): boolean {
  return /^(?:\[\][ \t]|\[[ xX]\])/.test(startOf(item, text));
}

/** Whether an item begins with what may be meant as a box: `[-]`, `[done]`. */
function hasBox(item: ListItem, text: string): boolean {
  return /^\[[^\]\s^]{1,4}\][ \t]/u.test(startOf(item, text));
}

function startOf({ children: [first] }: ListItem, text: string): string {
  return first === undefined
    ? ''
    : text.slice(rangeIn(text, first).start, rangeIn(text, first).start + 10);
}

function isTask({ checked }: ListItem): boolean {
  return typeof checked === 'boolean';
}

function notATask(item: ListItem, section: SectionName, text: string): Loss {
  return {
    rule: 'uncounted-section',
    range: rangeIn(text, item),
    message: `The item is not a task, so it is not counted under "${names[section]}".`,
    hint: 'Begin it with "- [ ] ", or with "- [x] " if it is done.',
  };
}

function quotedTasks(node: Nodes, section: SectionName, text: string): readonly Loss[] {
  const list = firstTasksIn(node);
  if (list === undefined) return [];
  return [
    {
      rule: 'uncounted-section',
      range: rangeIn(text, list),
      message: `The tasks are in a quote, so they are not counted under "${names[section]}".`,
      hint: 'Write them as a list of their own.',
    },
  ];
}

function firstTasksIn(node: Nodes): List | undefined {
  if (node.type === 'list') return node.children.some(isTask) ? node : undefined;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = firstTasksIn(child);
    if (found) return found;
  }
  return undefined;
}

/** Titles in quotes, lists, elements and blocks of raw HTML. */
function nested(tree: Root, text: string): readonly Loss[] {
  return tree.children.flatMap((child) =>
    child.type === 'html'
      ? titlesInHtml(child.value, rangeIn(text, child).start)
      : titlesIn(child, text),
  );
}

function titlesIn(parent: Nodes, text: string): readonly Loss[] {
  if (!isContainer(parent)) return [];
  const inside = parent.children.map((node) => ({ node }));
  return inside.flatMap(({ node }, index) => {
    const title = node.type === 'heading' || node.type === 'paragraph' ? titleOf(node) : undefined;
    const meant = title === undefined ? undefined : sectionOf(title);
    if (title === undefined || meant === undefined || !itemsBelow(inside, index).tasks) {
      return titlesIn(node, text);
    }
    return [
      {
        rule: 'uncounted-section',
        range: rangeIn(text, node),
        message: `The items under ${quote(title)} are not counted, because they are inside of another block.`,
        hint: `Write ${quote(`## ${names[meant]}`)} and its list outside of it.`,
      },
    ];
  });
}

function isContainer(node: Nodes): node is Container {
  return (
    node.type === 'blockquote' ||
    node.type === 'list' ||
    node.type === 'listItem' ||
    node.type === 'mdxJsxFlowElement'
  );
}

/** A block of raw HTML goes on to the next empty line, whatever its lines look like. */
function titlesInHtml(html: string, offset: number): readonly Loss[] {
  let start = offset;
  return html.split('\n').flatMap((line, index) => {
    const at = start;
    start += line.length + 1;
    const [, marked, raw] =
      /^\s*(?:#{1,6}\s+(.{1,99})|.{0,99}<h[1-6]>([^<]{1,99})<\/h[1-6]>.*)$/i.exec(line) ?? [];
    const title = marked ?? (index > 0 ? raw : undefined);
    if (title === undefined || sectionOf(title) === undefined) return [];
    return [
      {
        rule: 'uncounted-section',
        range: { start: at, end: at + line.length },
        message: `The heading ${quote(title)} is in a block of HTML, so that nothing under it is counted.`,
        hint: 'Write an empty line above it.',
      },
    ];
  });
}

type Container = Blockquote | List | ListItem | MdxJsxFlowElement;
