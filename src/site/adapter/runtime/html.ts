import { escapeHtml } from '../../../messages/part.ts';

/** HTML that is finished: it is not escaped again. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A piece of a page: text at once, unless it is a promise or holds one. */
export type Piece = string | Promise<string>;

/** Returns the HTML of a value that a template shows. Text is escaped. */
export function htmlOf(value: unknown): Piece {
  if (typeof value === 'string') return escapeHtml(value);
  if (value instanceof Html) return value.text;
  if (value === undefined || value === null || value === false) return '';
  if (typeof value === 'function') return htmlOf(value());
  if (typeof value !== 'object') return String(value);
  if (value instanceof Promise) return value.then(htmlOf);
  if (isMarked(value)) return String(value);
  if (isIterable(value)) return joined(Array.from(value, htmlOf));
  return escapeHtml(String(value));
}

/** Joins pieces: at once if all are there. */
export function joined(pieces: readonly Piece[]): Piece {
  let html = '';
  for (const piece of pieces) {
    if (typeof piece !== 'string') return Promise.all(pieces).then((all) => all.join(''));
    html += piece;
  }
  return html;
}

/** Marks a piece as finished. */
export function asHtml(piece: Piece): Html | Promise<Html> {
  return typeof piece === 'string' ? new Html(piece) : piece.then((text) => new Html(text));
}

/** Returns whether it is finished HTML of Astro's own, as its nodes of `.mdx` files contain. */
function isMarked(value: object): boolean {
  return Reflect.get(value, Symbol.for('astro:html-string')) === true;
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}
