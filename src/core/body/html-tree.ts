import type { Root } from 'hast';
import { markdownToHast } from 'satteri';

import { assignIds } from './assign-ids.ts';
import { markdownFeatures } from './markdown-features.ts';
import type { Anchors } from './parsed-body.ts';

/**
 * The HTML tree of a Markdown text, raw HTML included, with its ids in place. It is not sanitised.
 */
export function htmlTree(text: string): HtmlTree {
  // Making elements of raw HTML doubles the cost, and few texts have any.
  const rawHtml = /<[a-z/!?]/i.test(text);
  const tree = markdownToHast(text, {
    features: { ...markdownFeatures, rawHtml },
    position: false,
  });
  if (tree.type !== 'root') throw new TypeError(`The parser returned a ${tree.type}, not a root`);
  return { tree, anchors: assignIds(tree) };
}

export interface HtmlTree {
  readonly tree: Root;
  readonly anchors: Anchors;
}
