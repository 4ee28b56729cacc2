import type { Nodes } from 'mdast';

/**
 * The text a reader sees of a Markdown node, without that of images and raw HTML tags. Of an MDX
 * expression it is the source, as anchors are made before there is a value.
 */
export function plainText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'mdxTextExpression') {
    return node.value;
  }
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  let text = '';
  for (const child of node.children) text += plainText(child);
  return text;
}
