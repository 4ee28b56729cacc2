import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';

import type { Body } from '../roadmap/roadmap.ts';
import { cutDeep } from './cut-deep.ts';
import { tooDeep, type Excess } from './excess.ts';
import { markdownFeatures } from './markdown-features.ts';
import { rangeIn } from './range-in.ts';
import { textExcess } from './text-excess.ts';
import { treeExcess } from './tree-excess.ts';

/**
 * The Markdown tree of a body, no deeper than any walk over it can go; without one, what makes the
 * body too complex, or what the parser of MDX says. Every reader of a body parses it here: a parser
 * may take forever or end the process.
 */
export function bodyTree(body: Body): BodyTree {
  const { format, text } = body;
  const excess = textExcess(body);
  if (excess) return { excess };
  try {
    const parse = format === 'md' ? markdownToMdast : mdxToMdast;
    const tree = rootOf(parse(text, { features: markdownFeatures }));
    const cut = cutDeep(tree);
    const found = cut ? tooDeep(rangeIn(text, cut).start) : treeExcess(tree, text);
    return found ? { excess: found } : { tree };
  } catch (problem) {
    if (format === 'md') throw problem;
    return { problem };
  }
}

function rootOf(node: { readonly type: string }): Root {
  if (isRoot(node)) return node;
  throw new TypeError(`The parser returned a ${node.type} in place of a root`);
}

function isRoot(node: { readonly type: string }): node is Root {
  return node.type === 'root';
}

export type BodyTree =
  | { readonly tree: Root; readonly problem?: undefined }
  | { readonly tree?: undefined; readonly excess: Excess; readonly problem?: undefined }
  | { readonly tree?: undefined; readonly excess?: undefined; readonly problem: unknown };
