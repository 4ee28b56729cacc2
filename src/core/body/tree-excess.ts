import type { Nodes, Root } from 'mdast';

import { sayFigure } from '../text/say-figure.ts';
import type { Excess } from './excess.ts';
import { rangeIn } from './range-in.ts';

/**
 * Returns the first part of a tree that is too expensive to render; `undefined` if there is none:
 * where it has hundreds of thousands of nodes, or refers to footnotes so often that the links back
 * would be a page of their own.
 */
export function treeExcess(tree: Root, text: string): Excess | undefined {
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
  message: `The text up to here refers to footnotes more than ${sayFigure(mostReferences)} times.`,
  hint: 'Split the file.',
};
