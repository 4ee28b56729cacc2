/**
 * Takes away what lies deeper in a tree than any walk over it can go. It was not written by a
 * person, and is neither read nor published. Changes `node`.
 */
export function cutDeep(node: Tree, level = 1): void {
  if (node.children === undefined) return;
  if (level > deepestLevel) node.children = [];
  for (const child of node.children) cutDeep(child, level + 1);
}

const deepestLevel = 200;

interface Tree {
  readonly type: string;
  children?: Tree[];
}
