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

/** Returns the attribute of an HTML element that is an address, and of what; `undefined` for none. */
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
  markdown:
    'Say between the brackets what it shows, or of mere decoration write <img src="…" alt="">.',
  html: 'Say in alt="…" what it shows; of mere decoration write alt="".',
};

interface AddressAttribute {
  readonly kind: BodyLink['kind'];
  readonly attribute: 'href' | 'src';
}
