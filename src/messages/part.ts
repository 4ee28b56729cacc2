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

/** Returns text as HTML holds it, in elements and in attributes. */
export function escapeHtml(text: string): string {
  return escaped(text, notInHtml);
}

/** Returns text with an entity for each mark that a global pattern finds, or a sign where it has none. */
export function escaped(text: string, marks: RegExp): string {
  // Most texts have nothing to escape, which takes less time to find out.
  return text.search(marks) < 0
    ? text
    : text.replaceAll(marks, (mark) => entities[mark] ?? '\ufffd');
}

const notInHtml = /[&<>'"]/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&quot;',
};
