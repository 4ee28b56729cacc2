/** An element of the drawing as it is published: a name, plain attributes, children in order. */
export interface DrawingNode {
  readonly name: string;
  readonly attributes: Map<string, string>;
  children: (DrawingNode | string)[];
}

/** Returns all elements below a node, and the node itself, in order. */
export function* elementsOf(node: DrawingNode): Generator<DrawingNode> {
  yield node;
  for (const child of node.children) {
    if (typeof child !== 'string') yield* elementsOf(child);
  }
}

export function textOf(node: DrawingNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Returns a node as markup for a page, with everything in it escaped. */
export function writeSvg(node: DrawingNode): string {
  const attributes = [...node.attributes]
    .map(([key, value]) => ` ${key}="${escape(value)}"`)
    .join('');
  const children = node.children
    .map((child) => (typeof child === 'string' ? escape(child) : writeSvg(child)))
    .join('');
  if (children === '' && !['text', 'a', 'title', 'desc'].includes(node.name)) {
    return `<${node.name}${attributes}/>`;
  }
  return `<${node.name}${attributes}>${children}</${node.name}>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}
