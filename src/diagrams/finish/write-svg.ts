import type { DrawingNode } from './drawing-node.ts';

/** Writes a node as it stands in a page; everything in it is escaped. */
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
