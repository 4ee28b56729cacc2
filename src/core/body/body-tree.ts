import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';

import type { Body } from './parsed-body.ts';
import { sayFigure } from '../text/numbers.ts';
import { cutDeep, tooDeep, type Excess } from './excess.ts';
import { markdownFeatures } from './markdown.ts';
import { rangeIn } from './places.ts';
import { textExcess } from './text-excess.ts';

/**
 * Returns the Markdown tree of a body, cut at the deepest level that code can walk; otherwise the
 * reason a body is too complex, or the error of the MDX parser. All code parses bodies here,
 * because a parser can take forever or end the process.
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

/**
 * Returns the first part of a tree that is too expensive to render; `undefined` if there is none:
 * where it has hundreds of thousands of nodes, or refers to footnotes so often that the links back
 * would be a page of their own.
 */
function treeExcess(tree: Root, text: string): Excess | undefined {
  if (text.length < shortest) return undefined;
  let nodes = 0;
  let references = 0;
  return visit(tree);

  function visit(node: Nodes): Excess | undefined {
    nodes += 1;
    if (node.type === 'footnoteReference') references += 1;
    if (nodes > mostNodes) return excessAt(node, tooManyNodes);
    if (references > mostReferences) return excessAt(node, tooManyReferences);
    if (!('children' in node)) return undefined;
    for (const child of node.children) {
      const excess = visit(child);
      if (excess) return excess;
    }
    return undefined;
  }

  function excessAt(node: Nodes, reason: Omit<Excess, 'offset'>): Excess {
    return { offset: rangeIn(text, node).start, ...reason };
  }
}

/** It takes more characters to write too much. */
const shortest = 40_000;
const mostNodes = 250_000;
const mostReferences = 10_000;

const tooManyNodes = {
  message: `The text up to here has more than ${sayFigure(mostNodes)} parts, such as cells, items and words in bold.`,
  hint: 'Split the file, or move its data to another file.',
};

const tooManyReferences = {
  message: `The text up to here has more than ${sayFigure(mostReferences)} references to footnotes.`,
  hint: 'Split the file.',
};
