import type { Nodes } from 'mdast';

/** Returns the excess of text or HTML that is nested too deep at `offset`. */
export function tooDeep(offset: number): Excess {
  return {
    offset,
    message: `The text is nested more than ${deepestLevel} levels deep.`,
    hint: 'Use fewer levels.',
  };
}

/** The reason that a body is too complex. */
export interface Excess {
  /** Where it is, in UTF-16 code units of the body's text. */
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/**
 * Removes the parts of a tree below the deepest level that code can walk, and returns the first of
 * them; `undefined` if there are none. Changes `node`.
 */
export function cutDeep(node: Tree, deepest = deepestLevel): Tree | undefined {
  const { children } = node;
  if (children === undefined) return undefined;
  if (deepest <= 0) {
    node.children = [];
    return children[0];
  }
  let cut: Tree | undefined;
  for (const child of children) {
    const found = cutDeep(child, deepest - 1);
    cut ??= found;
  }
  return cut;
}

/** The number of levels of a body that are read. */
export const deepestLevel = 200;

interface Tree extends Pick<Nodes, 'position'> {
  children?: Tree[];
}
