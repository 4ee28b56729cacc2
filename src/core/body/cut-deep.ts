/**
 * Takes away what lies deeper in a tree than any walk over it can go, and tells whether there was
 * such. It was not written by a person, and is neither read nor published. Changes `node`.
 */
export function cutDeep(node: Tree, level = 1): boolean {
  if (node.children === undefined || node.children.length === 0) return false;
  if (level > deepestLevel) {
    node.children = [];
    return true;
  }
  let isCut = false;
  for (const child of node.children) isCut = cutDeep(child, level + 1) || isCut;
  return isCut;
}

const deepestLevel = 200;

interface Tree {
  readonly type: string;
  children?: Tree[];
}
