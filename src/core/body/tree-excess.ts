import type { Nodes, Root } from 'mdast';

import type { Excess } from './excess.ts';
import { rangeIn } from './range-in.ts';

/**
 * What of a tree would make a page that takes seconds to render: hundreds of thousands of nodes, or
 * footnotes that are mentioned so often that their links back are a page of their own. `undefined`
 * for what a person writes.
 */
export function treeExcess(tree: Root, text: string): Excess | undefined {
  if (text.length < shortest) return undefined;
  let nodes = 0;
  let mentions = 0;
  return visit(tree);

  function visit(node: Nodes): Excess | undefined {
    nodes += 1;
    if (node.type === 'footnoteReference') mentions += 1;
    if (nodes > mostNodes) return excessAt(node, tooManyNodes);
    if (mentions > mostMentions) return excessAt(node, tooManyMentions);
    if (!('children' in node)) return undefined;
    for (const child of node.children) {
      const excess = visit(child);
      if (excess) return excess;
    }
    return undefined;
  }

  function excessAt(node: Nodes, says: Omit<Excess, 'offset'>): Excess {
    return { offset: rangeIn(text, node).start, ...says };
  }
}

/** It takes more characters to write too much. */
const shortest = 40_000;
const mostNodes = 250_000;
const mostMentions = 10_000;

const tooManyNodes = {
  message: `The text up to here has more than ${mostNodes} parts, such as cells, items and words in bold.`,
  hint: 'Split the file, or move what is data out of it.',
};

const tooManyMentions = {
  message: `The text up to here mentions footnotes more than ${mostMentions} times.`,
  hint: 'Split the file.',
};
