import type { Nodes, Root } from 'mdast';
import type { Token } from 'parse5';

import { rangeIn, type Range } from './places.ts';

/**
 * Returns the HTML that a body becomes, with its raw HTML as it is written and a dot for each text. `placeOf`
 * returns where in the body a tag is written. Tags have to be asked for in order.
 */
export function skeletonOf(tree: Root, text: string): Skeleton {
  const pieces: Piece[] = [];
  let html = '';
  let last = 0;
  write(tree, false);

  function write(node: Nodes, isInline: boolean): void {
    const range = rangeIn(text, node);
    const isRaw = node.type === 'html';
    pieces.push({ ...range, at: html.length, isRaw, isInline });
    if (isRaw) html += text.slice(range.start, range.end);
    else if ('children' in node) writeParent(node, node.children);
    else if ('value' in node) html += node.value.trim() === '' ? ' ' : '.';
  }

  function writeParent({ type }: Nodes, children: readonly Nodes[]): void {
    const name = elements[type];
    if (name) html += `<${name}>`;
    for (const child of children) {
      write(child, !isBlockParent.has(type));
      if (isBlockParent.has(type)) html += '\n';
    }
    if (name) html += `</${name}>`;
  }

  return {
    html,
    placeOf(location) {
      const { startOffset = 0, endOffset = 0 } = location ?? {};
      while ((pieces[last + 1]?.at ?? Infinity) <= startOffset) last += 1;
      const { start, end, at, isRaw, isInline } = pieces[last] ?? nowhere;
      const from = startOffset + start - at;
      const to = endOffset + start - at;
      // The tags that Markdown makes have no pieces of their own.
      if (!isRaw || from >= end) return { start, end, isRaw: false, isInline, isWhole: true };
      return { start: from, end: Math.min(to, end), isRaw, isInline, isWhole: to <= end };
    },
  };
}

const nowhere: Piece = { start: 0, end: 0, at: 0, isRaw: false, isInline: false };

/** The elements of nodes of Markdown, as far as they matter to the HTML around them. */
const elements: { readonly [Type in Nodes['type']]?: string } = {
  paragraph: 'p',
  heading: 'h1',
  blockquote: 'blockquote',
  list: 'ul',
  listItem: 'li',
  footnoteDefinition: 'li',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  link: 'a',
  linkReference: 'a',
};

const isBlockParent: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'list',
  'listItem',
  'footnoteDefinition',
]);

interface Skeleton {
  readonly html: string;
  readonly placeOf: (location: Pick<Token.Location, 'startOffset' | 'endOffset'> | null) => Place;
}

/** A part of the skeleton, which begins at `at` in its HTML. */
interface Piece extends Pick<Place, 'start' | 'end' | 'isRaw' | 'isInline'> {
  readonly at: number;
}

export interface Place extends Range {
  /** Whether it is raw HTML. */
  readonly isRaw: boolean;
  /** Whether it ends in the piece of raw HTML in which it begins. */
  readonly isWhole: boolean;
  /** Whether it is within a paragraph or the like. */
  readonly isInline: boolean;
}
