import type { Element, Root, RootContent } from 'hast';

import { headingLevel, textOf } from '../core/body/html-tree.ts';
import type { Anchors } from '../core/body/parsed-body.ts';
import { createMessages } from '../messages/create-messages.ts';
import { resolveLink } from '../core/body/resolve-link.ts';
import { finishTree, headingShift } from './finish-tree.ts';
import type { LinkRewriter } from './link-rewriter.ts';
import { safeTree } from './safe-tree.ts';
import { smartenTree } from './smarten-tree.ts';
import { writeHtml } from './write-html.ts';

/**
 * Returns the safe HTML of an English Markdown text that belongs to no roadmap, such as the page of
 * a rule. A level 1 heading at its beginning comes apart as its title, the other headings begin at
 * level 2. Without `links` only links out of the site and inside the text lead anywhere.
 */
export function renderMarkdown(text: string, links?: LinkRewriter): RenderedMarkdown {
  const { tree, anchors } = safeTree(text);
  const title = cutTitle(tree);
  smartenTree(tree, 'en');
  finishTree(tree, {
    links: links ?? outwardLinks(anchors),
    idPrefix: '',
    ids: new Set(),
    authored: 'all',
    shift: headingShift(tree, 'all'),
    taskWords: { done: english('text.done'), open: english('text.open') },
    t: english,
  });
  return { html: writeHtml(tree).trim(), ...(title !== undefined && { title }) };
}

const english = createMessages({ language: 'en' });

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

/**
 * Returns the rewriter for a text without a roadmap: links lead out of the site or to its own
 * anchors, images nowhere.
 */
function outwardLinks(anchors: Anchors): LinkRewriter {
  return {
    link(url) {
      const target = resolveLink(url, '');
      if (target.kind === 'external') {
        return { href: url, external: target.scheme.startsWith('http') };
      }
      const id = target.kind === 'anchor' ? anchors.get(target.anchor) : undefined;
      return id === undefined ? undefined : { href: `#${encodeURIComponent(id)}`, external: false };
    },
    image: () => undefined,
  };
}
