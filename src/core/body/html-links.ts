import { htmlToHast } from 'satteri';

import { addressAttribute } from './address-attribute.ts';
import type { Range } from './destination.ts';
import type { HtmlTag } from './html-tags.ts';

/** The addresses of the links and images among the tags of a piece of raw HTML, with their places. */
export function htmlLinks(html: string, tags: readonly HtmlTag[]): readonly HtmlLink[] {
  return tags.flatMap(({ name, values, range: { start, end } }) => {
    const addressed = addressAttribute(name);
    const range = addressed && values.get(addressed.attribute);
    if (addressed === undefined || range === undefined) return [];
    const url = valueOf(html.slice(start, end), addressed.attribute);
    return url === undefined ? [] : [{ kind: addressed.kind, url, range }];
  });
}

/** What an attribute says, its entities decoded. */
function valueOf(tag: string, attribute: string): string | undefined {
  const tree = htmlToHast(tag, { fragment: true });
  const element = tree.type === 'root' ? tree.children[0] : undefined;
  const value = element?.type === 'element' ? element.properties[attribute] : undefined;
  return typeof value === 'string' ? value : undefined;
}

interface HtmlLink {
  readonly kind: 'link' | 'image';
  readonly url: string;
  readonly range: Range;
}
