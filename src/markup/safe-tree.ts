import { sanitize } from 'hast-util-sanitize';

import { htmlTree, type HtmlTree } from '../core/body/html-tree.ts';
import { sanitizeSchema } from './sanitize-schema.ts';

/** The sanitised HTML tree of a Markdown text, raw HTML included, with its ids in place. */
export function safeTree(text: string): Pick<HtmlTree, 'tree' | 'anchors'> {
  const { tree, anchors } = htmlTree(text);
  const safe = sanitize(tree, sanitizeSchema);
  return { tree: safe.type === 'root' ? safe : { type: 'root', children: [] }, anchors };
}
