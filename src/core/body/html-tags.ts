import type { Range } from './destination.ts';

/**
 * The tags in a piece of raw HTML, told apart as browsers do: what stands in a comment or in
 * a value is no tag, and what never ends is none either. No text takes long to look through.
 */
export function htmlTags(html: string): readonly HtmlTag[] {
  const tags: HtmlTag[] = [];
  const opening = new RegExp(commentOrName, 'gi');
  for (let match = opening.exec(html); match !== null; match = opening.exec(html)) {
    const { 0: whole, 1: name, index } = match;
    if (name === undefined) continue;
    const attributes = readAttributes(html, index + whole.length);
    if (attributes === undefined) break;
    const { values, end } = attributes;
    tags.push({ name: name.toLowerCase(), values, range: { start: index, end } });
    opening.lastIndex = end;
  }
  return tags;
}

const commentOrName = /<!--(?:-?>|[^]*?(?:--!?>|$))|<(\/?[a-z][^\s/>]*)/;

/** The attributes behind the name of a tag, and where the tag ends; `undefined` if nowhere. */
function readAttributes(html: string, from: number): Attributes | undefined {
  const values = new Map<string, Range | undefined>();
  const next = new RegExp(attributeOrEnd, 'y');
  next.lastIndex = from;
  for (let match = next.exec(html); match !== null; match = next.exec(html)) {
    const [, name, written] = match;
    const end = next.lastIndex;
    if (name === undefined) return { values, end };
    // Of an attribute given twice, the first holds.
    const key = name.toLowerCase();
    if (!values.has(key)) values.set(key, valueRange(written, end));
  }
  return undefined;
}

/** A quotation mark that nothing closes takes all that follows. */
const attributeOrEnd =
  /[\s/]*(?:>|([^\s/>][^\s/>=]*)(?:\s*=\s*("[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s"'>][^\s>]*|(?=>|$)))?)/;

function valueRange(written: string | undefined, end: number): Range | undefined {
  if (written === undefined) return undefined;
  const quoted = /^["']/.test(written) ? 1 : 0;
  return { start: end - written.length + quoted, end: end - quoted };
}

interface Attributes {
  readonly values: HtmlTag['values'];
  readonly end: number;
}

export interface HtmlTag {
  /** In lower case, as are the names of attributes; of a closing tag with a `/` before it. */
  readonly name: string;
  /** Where the value of each attribute stands, without quotation marks; `undefined` for none. */
  readonly values: ReadonlyMap<string, Range | undefined>;
  readonly range: Range;
}
