import type { Range } from './destination.ts';

/**
 * Returns the tags of raw HTML as browsers see them: not in comments, values or scripts, and not if
 * unclosed. `isForeign` says that an element may be open in which scripts hold tags.
 */
export function htmlTags(html: string, isForeign = false): readonly HtmlTag[] {
  const tags: HtmlTag[] = [];
  const opening = new RegExp(commentOrName, 'gi');
  const rawText = isForeign ? new Map<string, RegExp>() : rawTextElements();
  for (let match = opening.exec(html); match !== null; match = opening.exec(html)) {
    const { 0: whole, 1: name, index } = match;
    if (name === undefined) continue;
    const attributes = readAttributes(html, index + whole.length);
    if (attributes === undefined) break;
    const { end, ...others } = attributes;
    const tag = { name: name.toLowerCase(), ...others, range: { start: index, end } };
    tags.push(tag);
    if (foreignElements.has(tag.name)) rawText.clear();
    opening.lastIndex = endOfRawText(html, tag, rawText) ?? end;
  }
  return tags;
}

/** In these, `<script>` and its like are elements as all others, or ignored. */
export const foreignElements: ReadonlySet<string> = new Set(['svg', 'math', 'select']);

/** How each element ends whose content is text, not tags. */
function rawTextElements(): Map<string, RegExp> {
  return new Map(
    ['script', 'style', 'textarea', 'title'].map((name) => [
      name,
      new RegExp(`</${name}(?=[\\s/>])`, 'gi'),
    ]),
  );
}

function endOfRawText(
  html: string,
  { name, range }: HtmlTag,
  rawText: Map<string, RegExp>,
): number | undefined {
  const closing = rawText.get(name);
  if (closing === undefined) return undefined;
  closing.lastIndex = range.end;
  const end = closing.exec(html)?.index;
  // Nothing closes the next one either, so that the text is searched once.
  if (end === undefined) rawText.delete(name);
  return end;
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
    if (name === undefined) return { values, end, isSelfClosing: match[0].endsWith('/>') };
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

interface Attributes extends Pick<HtmlTag, 'values' | 'isSelfClosing'> {
  readonly end: number;
}

export interface HtmlTag {
  /** In lower case, as are the names of attributes; of a closing tag with a `/` before it. */
  readonly name: string;
  /** Where the value of each attribute stands, without quotation marks; `undefined` for none. */
  readonly values: ReadonlyMap<string, Range | undefined>;
  /** Whether it ends with `/>`, which closes only elements of SVG and MathML. */
  readonly isSelfClosing: boolean;
  readonly range: Range;
}
