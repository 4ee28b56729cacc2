import { escapeHtml } from './escape-html.ts';

/** A piece of a message: words, or an element around other pieces. */
export type Part = string | Element;

/** An element of HTML around words; as text it is no more than them. */
export interface Element extends Tag {
  readonly children: readonly Part[];
}

/** An element before it has its words; an attribute that is undefined is left out. */
export interface Tag {
  readonly element: 'a' | 'b' | 'bdi' | 'code' | 'i' | 'kbd' | 'span' | 'strong' | 'time';
  readonly attributes?: { readonly [name: string]: string | undefined };
}

/** The words of parts. */
export function textOf(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : textOf(part.children))).join('');
}

/** Parts as HTML, with everything in them escaped. */
export function htmlOf(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return escapeHtml(part);
      const { element, attributes = {}, children } = part;
      const written = Object.entries(attributes).map(([name, value]) =>
        value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`,
      );
      return `<${element}${written.join('')}>${htmlOf(children)}</${element}>`;
    })
    .join('');
}
