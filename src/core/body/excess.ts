import type { Nodes } from 'mdast';

/** Returns the excess of text or HTML that is nested too deep at `offset`. */
export function tooDeep(offset: number): Excess {
  return {
    offset,
    message: `The text is nested more than ${deepestLevel} levels deep.`,
    hint: 'Use fewer levels.',
  };
}

/** What makes a body too complex to be read in a time that its length is worth. */
export interface Excess {
  /** Where it is, in UTF-16 code units of the body's text. */
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/**
 * Takes away what lies deeper in a tree than any walk over it can go, which no person has written,
 * and returns the first of what it took; `undefined` for nothing. Changes `node`.
 */
export function cutDeep(node: Tree, deepest = deepestLevel): Tree | undefined {
  const [first] = node.children ?? [];
  if (deepest <= 0 || node.children === undefined) {
    if (first !== undefined) node.children = [];
    return first;
  }
  let cut: Tree | undefined;
  for (const child of node.children) {
    const found = cutDeep(child, deepest - 1);
    cut ??= found;
  }
  return cut;
}

/** How many levels of a body are read. */
export const deepestLevel = 200;

interface Tree extends Pick<Nodes, 'position'> {
  children?: Tree[];
}
