/** An element of the drawing as it is published: a name, plain attributes, children in order. */
export interface DrawingNode {
  readonly name: string;
  readonly attributes: Map<string, string>;
  children: (DrawingNode | string)[];
}

/** All elements below a node, and the node itself, in order. */
export function* elementsOf(node: DrawingNode): Generator<DrawingNode> {
  yield node;
  for (const child of node.children) {
    if (typeof child !== 'string') yield* elementsOf(child);
  }
}

export function textOf(node: DrawingNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
