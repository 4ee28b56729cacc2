import type { Point, Problem } from '../diagnostics/diagnostic.ts';
import type { BodyLink } from './parsed-body.ts';

/** The elements of HTML that a body may hold, as raw HTML or in MDX. All others are left out. */
export const htmlElements: readonly string[] = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre', 'hr', 'br', 'wbr'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'div', 'section', 'figure', 'figcaption'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'del', 'dfn', 'em', 'i', 'ins', 'kbd'],
  ...['mark', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup'],
  ...['time', 'u', 'var', 'details', 'summary', 'img', 'input'],
];

/** The elements of raw HTML that are published. Without `input`: only tasks have boxes. */
export const published: ReadonlySet<string> = new Set(
  htmlElements.filter((name) => name !== 'input'),
);

/** The HTML elements that are removed with their content; for others, only the tags are removed. */
export const stripped: ReadonlySet<string> = new Set([
  ...['audio', 'canvas', 'embed', 'frameset', 'iframe', 'math', 'noembed', 'noframes'],
  ...['noscript', 'object', 'option', 'plaintext', 'script', 'select', 'style', 'svg'],
  ...['template', 'textarea', 'title', 'video', 'xmp'],
]);

/** How the Markdown parser aligns the cells of a table; it leaves as an attribute. */
const alignment = /^text-align: (?:left|right|center)$/;

/**
 * The attributes that each element of a body may have, by the names of their properties, some of
 * them with certain values only; `*` are those of all elements. Classes are those the Markdown
 * parser writes.
 */
export const htmlAttributes: Readonly<Record<string, PublishedAttribute[]>> = {
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
};

type PublishedAttribute = string | [string, ...(string | boolean | RegExp)[]];

/**
 * Returns the attribute of an HTML element that is an address, and its kind; `undefined` if there
 * is none.
 */
export function addressAttribute(element: string): AddressAttribute | undefined {
  return addressed.get(element);
}

const addressed = new Map<string, AddressAttribute>([
  ['a', { kind: 'link', attribute: 'href' }],
  ['img', { kind: 'image', attribute: 'src' }],
]);

/** The problem of an image without alternative text. */
export function lacksAlt(location: Point, written: 'markdown' | 'html'): Problem {
  return {
    rule: 'missing-alt-text',
    message: 'The image has no alternative text.',
    hint: altHints[written],
    location,
  };
}

const altHints = {
  markdown: 'Describe it between the brackets. For decoration only, write <img src="…" alt="">.',
  html: 'Describe it in alt="…". For decoration only, write alt="".',
};

interface AddressAttribute {
  readonly kind: BodyLink['kind'];
  readonly attribute: 'href' | 'src';
}
