import type { Element, Root, RootContent } from 'hast';

import { headingLevel, textOf } from '../core/body/assign-ids.ts';
import { finishTree, headingShift } from './finish-tree.ts';
import type { LinkRewriter } from './link-rewriter.ts';
import { outwardLinks } from './outward-links.ts';
import { safeTree } from './safe-tree.ts';
import { smartenTree } from './smarten-tree.ts';
import { writeHtml } from './write-html.ts';

/**
 * The safe HTML of an English Markdown text that belongs to no roadmap, such as the page of a rule. A level 1
 * heading at its beginning comes apart as its title, the other headings begin at level 2. Without
 * `links` only links out of the site and inside the text lead anywhere.
 */
export function renderMarkdown(text: string, links?: LinkRewriter): RenderedMarkdown {
  const { tree, anchors } = safeTree(text);
  const title = cutTitle(tree);
  smartenTree(tree, 'en');
  finishTree(tree, {
    links: links ?? outwardLinks(anchors),
    idPrefix: '',
    authored: 'all',
    shift: headingShift(tree, 'all'),
    taskWords: { done: 'Done', open: 'Open' },
  });
  return { html: writeHtml(tree).trim(), ...(title !== undefined && { title }) };
}

function cutTitle(tree: Root): string | undefined {
  const index = tree.children.findIndex((node) => node.type !== 'text');
  const first = tree.children[index];
  if (!isTitle(first)) return undefined;
  tree.children.splice(index, 1);
  return textOf(first).trim();
}

function isTitle(node: RootContent | undefined): node is Element {
  return node?.type === 'element' && headingLevel(node) === 1;
}

export interface RenderedMarkdown {
  /** Plain text. */
  readonly title?: string;
  readonly html: string;
}
