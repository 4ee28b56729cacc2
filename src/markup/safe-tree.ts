import { sanitize, type Schema } from 'hast-util-sanitize';

import { htmlElements } from '../core/body/html-elements.ts';
import { htmlTree, type HtmlTree } from '../core/body/html-tree.ts';

/** The sanitised HTML tree of a Markdown text, raw HTML included, with its ids in place. */
export function safeTree(text: string): Pick<HtmlTree, 'tree' | 'anchors'> {
  const { tree, anchors } = htmlTree(text);
  const safe = sanitize(tree, sanitizeSchema);
  return { tree: safe.type === 'root' ? safe : { type: 'root', children: [] }, anchors };
}

/** How the Markdown parser aligns the cells of a table; it leaves as an attribute. */
const alignment = /^text-align: (?:left|right|center)$/;

/**
 * What of a body's HTML may be published: text and its structure. Nothing that runs, loads from
 * elsewhere, takes input, or styles. Classes are those the Markdown parser writes; our own, and all
 * addresses, are put in after sanitising.
 */
const sanitizeSchema: Schema = {
  tagNames: [...htmlElements],
  strip: [
    ...['audio', 'canvas', 'embed', 'frameset', 'iframe', 'math', 'noembed', 'noframes'],
    ...['noscript', 'object', 'option', 'plaintext', 'script', 'select', 'style', 'svg'],
    ...['template', 'textarea', 'title', 'video', 'xmp'],
  ],
  attributes: {
    '*': ['dir', 'id', 'lang', 'title'],
    a: [
      'href',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      'ariaLabel',
      ['ariaDescribedBy', 'footnote-label'],
    ],
    blockquote: ['cite'],
    code: [['className', /^language-[\w+#.-]+$/]],
    col: ['span'],
    colgroup: ['span'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    img: ['alt', 'height', 'src', 'width'],
    input: ['checked', ['disabled', true], ['type', 'checkbox']],
    ins: ['cite', 'dateTime'],
    li: ['value', ['className', 'task-list-item']],
    ol: ['reversed', 'start', 'type', ['className', 'contains-task-list']],
    q: ['cite'],
    section: ['dataFootnotes'],
    td: [['align', 'left', 'right', 'center'], 'colSpan', 'rowSpan', ['style', alignment]],
    th: [['align', 'left', 'right', 'center'], 'colSpan', 'rowSpan', 'scope', ['style', alignment]],
    time: ['dateTime'],
    ul: [['className', 'contains-task-list']],
  },
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
  // Ids already stand behind a prefix (see `assignIds`).
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
};
