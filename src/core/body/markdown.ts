import type { Nodes } from 'mdast';
import type { Features } from 'satteri';

/**
 * Returns the visible text of a Markdown node, without images and raw HTML tags. For an MDX
 * expression, returns its source, because anchors are created before there is a value.
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

/** The Markdown of bodies: CommonMark and GFM, nothing else. Front matter is already off. */
export const markdownFeatures = {
  gfm: true,
  frontmatter: false,
  smartPunctuation: false,
} as const satisfies Features;

/** The words of callouts: `[!WORD]` at the start of a quote. */
export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

export type CalloutKind = (typeof calloutKinds)[number];
