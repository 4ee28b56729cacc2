import type { Root } from 'hast';
import { markdownToHast } from 'satteri';

import { assignIds } from './assign-ids.ts';
import { cutDeep, deepestLevel } from './cut-deep.ts';
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
  const isCut = cutDeep(tree, deepestLevel + htmlLevels) !== undefined;
  return { tree, isCut, anchors: assignIds(tree) };
}

/** What Markdown is made of has a few levels more in HTML, such as those of footnotes and code. */
const htmlLevels = 10;

export interface HtmlTree {
  readonly tree: Root;
  /** Whether the tree was too deep, and something is left out of it. */
  readonly isCut: boolean;
  readonly anchors: Anchors;
}
