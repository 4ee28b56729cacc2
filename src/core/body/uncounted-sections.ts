import type { Blockquote, List, ListItem, Nodes, Paragraph, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'satteri';

import { quote } from '../text/quote.ts';
import type { Loss } from './loss.ts';
import { plainText } from './markdown.ts';
import { nearSection } from './near-section.ts';
import { rangeIn, type Range } from './places.ts';
import { partOf, sectionOf, sectionTitles, type Placed, type SectionName } from './sections.ts';
import { isTask, uncountedItems } from './uncounted-items.ts';

/**
 * Returns the done-when items and questions of a slice that are not counted: tasks under a heading
 * that is almost right or below another item, and items under the right heading that are not tasks.
 */
export function uncountedSections(
  blocks: readonly Placed<RootContent>[],
  text: string,
): readonly Loss[] {
  return [...misnamed(blocks, text), ...uncountedItems(blocks, text), ...nested(blocks, text)];
}

/** Headings, and paragraphs in place of headings, with tasks below them that are not counted. */
function misnamed(placed: readonly Placed<RootContent>[], text: string): readonly Loss[] {
  const counted = new Set(placed.flatMap(({ section }) => section ?? []));
  return placed.flatMap(({ node, section, isTitle }, index) => {
    if (isTitle) return [];
    const title = titleOf(node);
    if (title === undefined) return [];
    const intended = sectionOf(title) ?? nearSection(title);
    if (intended === undefined || intended === section) return [];
    const items = itemsBelow(placed, index);
    if (!items.tasks && !(items.plain && isSurely(title) && !counted.has(intended))) return [];
    return [toLoss(title, intended, counted, rangeIn(text, node))];
  });
}

function toLoss(
  title: string,
  intended: SectionName,
  counted: ReadonlySet<SectionName>,
  range: Range,
): Loss {
  const heading = quote(`## ${sectionTitles[intended]}`);
  return {
    rule: 'uncounted-section',
    range,
    message: `The items under ${quote(title)} are not counted.`,
    hint: counted.has(intended)
      ? `Move them below ${heading}.`
      : `Write ${heading} above them, and start each with "- [ ] ".`,
  };
}

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

/** Whether a list of any kind below such a title should be counted. */
function isSurely(title: string): boolean {
  return (
    sectionOf(title) !== undefined ||
    /^(?:acceptance criteria|definition of done|exit criteria)\W*$/i.test(title)
  );
}

/** The kinds of items up to the next heading. */
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

/** Titles in quotes, lists, elements and blocks of raw HTML. */
function nested(blocks: readonly Placed<RootContent>[], text: string): readonly Loss[] {
  return blocks.flatMap(({ node }) =>
    node.type === 'html'
      ? titlesInHtml(node.value, rangeIn(text, node).start)
      : titlesIn(node, text),
  );
}

function titlesIn(parent: Nodes, text: string): readonly Loss[] {
  if (!isContainer(parent)) return [];
  const inside = parent.children.map((node) => ({ node }));
  return inside.flatMap(({ node }, index) => {
    const title = node.type === 'heading' || node.type === 'paragraph' ? titleOf(node) : undefined;
    const intended = title === undefined ? undefined : sectionOf(title);
    if (title === undefined || intended === undefined || !itemsBelow(inside, index).tasks) {
      return titlesIn(node, text);
    }
    return [
      {
        rule: 'uncounted-section',
        range: rangeIn(text, node),
        message: `The items under ${quote(title)} are not counted, because they are inside another block.`,
        hint: `Write ${quote(`## ${sectionTitles[intended]}`)} and its list outside of that block.`,
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
  return withoutComments(html)
    .split('\n')
    .flatMap((line, index) => {
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
          message: `The heading ${quote(title)} is in a block of HTML, so nothing under it is counted.`,
          hint: 'Write an empty line above it.',
        },
      ];
    });
}

/** Returns HTML with spaces in place of its comments. */
function withoutComments(html: string): string {
  const [before = '', ...comments] = html.split('<!--');
  const rest = comments.map((text) => {
    const end = text.indexOf('-->');
    const comment = `<!--${end < 0 ? text : text.slice(0, end + 3)}`;
    return comment.replaceAll(/[^\n]/g, ' ') + text.slice(comment.length - 4);
  });
  return before + rest.join('');
}

type Container = Blockquote | List | ListItem | MdxJsxFlowElement;
