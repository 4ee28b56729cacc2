import type { Element, ElementContent } from 'hast';

import { addClass } from './add-class.ts';
import type { Finish } from './finish-tree.ts';

/** Leads a link to where the site shows what it names; what leads nowhere is only its text. */
export function finishLink(node: Element, { links, idPrefix, authored }: Finish): void {
  const url = takeAddress(node, 'href', authored);
  if (url === undefined) return;
  if (isFootnoteLink(node)) {
    node.properties['href'] = `#${idPrefix}${url.slice(1)}`;
    return;
  }
  const rewritten = links.link(url);
  if (rewritten === undefined) return;
  node.properties['href'] = rewritten.href;
  if (!rewritten.external) return;
  node.properties['rel'] = ['noopener', 'noreferrer'];
  addClass(node, 'external');
}

/** Takes an image from where the site publishes it; what it does not publish is only described. */
export function finishImage(node: Element, { links, authored }: Finish): ElementContent {
  const url = takeAddress(node, 'src', authored);
  if (url === undefined && authored === 'marked') return node;
  const src = url === undefined ? undefined : links.image(url);
  const { alt } = node.properties;
  if (src === undefined) return { type: 'text', value: typeof alt === 'string' ? alt : '' };
  node.properties = { alt: '', ...node.properties, src, loading: 'lazy', decoding: 'async' };
  return node;
}

/** The parser's own links between a footnote and its mention; raw HTML may only imitate them. */
function isFootnoteLink({ properties }: Element): boolean {
  return 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
}

/** Takes the address as the author wrote it off an element; `undefined` when there is none. */
function takeAddress(
  node: Element,
  attribute: 'href' | 'src',
  authored: Finish['authored'],
): string | undefined {
  const marker = attribute === 'href' ? 'dataAuthoredHref' : 'dataAuthoredSrc';
  const key = authored === 'all' ? attribute : marker;
  const url = node.properties[key];
  delete node.properties[key];
  return typeof url === 'string' ? url : undefined;
}
