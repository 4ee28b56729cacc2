import { sanitize, type Schema } from 'hast-util-sanitize';

import { htmlAttributes, htmlElements, stripped } from '../core/body/html-elements.ts';
import { htmlTree, type HtmlTree } from '../core/body/html-tree.ts';

/** Returns the sanitised HTML tree of a Markdown text, raw HTML included, with its ids in place. */
export function safeTree(text: string): Pick<HtmlTree, 'tree' | 'anchors'> {
  const { tree, anchors } = htmlTree(text);
  const safe = sanitize(tree, sanitizeSchema);
  return { tree: safe.type === 'root' ? safe : { type: 'root', children: [] }, anchors };
}

/**
 * Allows text and its structure. Refuses everything that runs, loads from elsewhere, takes input,
 * or styles. Our own classes and all addresses are added after sanitising.
 */
const sanitizeSchema: Schema = {
  tagNames: [...htmlElements],
  strip: [...stripped],
  attributes: { ...htmlAttributes },
  required: { input: { disabled: true, type: 'checkbox' } },
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
  },
  ancestors: {
    caption: ['table'],
    col: ['table'],
    colgroup: ['table'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  // Ids already have a prefix (see `assignIds`).
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
};
