import type { Element, ElementContent } from 'hast';

import { addClass, hiddenText } from './element.ts';
import { finishImage } from './finish-image.ts';
import type { Finish } from './finish-tree.ts';

/** Points a link at the page that shows its target. A link without such a page becomes its text. */
export function finishLink(node: Element, { links, idPrefix, authored, t }: Finish): void {
  const url = takeAddress(node, 'href', authored);
  if (url === undefined) return;
  if (isFootnoteLink(node)) {
    node.properties['href'] = `#${idPrefix}${url.slice(1)}`;
    if ('dataFootnoteBackref' in node.properties) setAsText(node);
    return;
  }
  const rewritten = links.link(url);
  if (rewritten === undefined) return;
  node.properties['href'] = rewritten.href;
  if (!rewritten.external) return;
  node.properties['rel'] = ['noopener', 'noreferrer'];
  addClass(node, 'external');
  node.children.push(hiddenText(` ${t('text.another-site')}`, t.lang));
}

/** An arrow with the sign that it is text, and no little picture. */
function setAsText({ children: [arrow] }: Element): void {
  if (arrow?.type === 'text') arrow.value = arrow.value.replace(/↩(?!\uFE0E)/, '↩\uFE0E');
}

/**
 * Points an image at its published address. An image that is not published becomes its description.
 */
export function finishAuthoredImage(node: Element, { links, authored }: Finish): ElementContent {
  const url = takeAddress(node, 'src', authored);
  if (url === undefined && authored === 'marked') return node;
  return finishImage(node, url === undefined ? undefined : links.image(url));
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
