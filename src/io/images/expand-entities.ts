/**
 * Returns an XML text in which what its document type declares as text is written out, as browsers
 * read it: `&ns_svg;` in files of drawing programs. Nothing is loaded: entities of other files stay
 * as they are. `undefined` where an entity is part of itself, they are nested too deep, or the text
 * would be longer than `most`.
 */
export function expandEntities(text: string, most: number): string | undefined {
  const start = text.indexOf('<!DOCTYPE');
  if (start === -1 || !text.includes('<!ENTITY')) return text;
  const end = endOfMarkup(text, start);
  if (end === -1) return text;
  const values = valuesIn(text.slice(start, end));
  const whole = new Map<string, string>();
  const open = new Set<string>();
  let size = text.length;
  try {
    return text.slice(0, end) + withMarkup(text.slice(end));
  } catch (error) {
    if (error === tooMuch) return undefined;
    throw error;
  }

  /** A reference within a tag is in the value of an attribute, which it must not end. */
  function withMarkup(markup: string): string {
    const parts: string[] = [];
    let at = 0;
    for (const sign = /[<&]/g; ; sign.lastIndex = at) {
      const found = sign.exec(markup)?.index ?? markup.length;
      parts.push(markup.slice(at, found));
      if (found === markup.length) return parts.join('');
      at = markup[found] === '<' ? endOfMarkup(markup, found) : endOfReference(markup, found);
      if (at === -1) at = markup.length;
      const piece = markup.slice(found, at);
      if (/^<[!?]/.test(piece)) parts.push(piece);
      else if (piece.startsWith('<')) parts.push(piece.replace(references, inAttribute));
      else parts.push(expand(piece));
    }
  }

  function inAttribute(reference: string): string {
    return expand(reference).replaceAll('"', '&quot;').replaceAll("'", '&apos;');
  }

  function expand(reference: string): string {
    const name = reference.slice(1, -1);
    const value = values.get(name);
    if (value === undefined) return reference;
    let expanded = whole.get(name);
    if (expanded === undefined) {
      if (open.has(name) || open.size > deepest) throw tooMuch;
      open.add(name);
      expanded = withMarkup(value);
      open.delete(name);
      whole.set(name, expanded);
    }
    size += expanded.length;
    if (size > most) throw tooMuch;
    return expanded;
  }
}

const tooMuch = new Error('The entities of this text expand to too much.');
const deepest = 100;
const references = /&[\w:.-]{1,200};/g;

function endOfReference(text: string, start: number): number {
  const pattern = new RegExp(references.source, 'y');
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start + 1;
}

/** Where a comment, declaration, instruction or tag ends that begins at `start`; -1 where it never does. */
function endOfMarkup(text: string, start: number): number {
  const closing = closings.find(([opening]) => text.startsWith(opening, start))?.[1];
  if (closing !== undefined) {
    const end = text.indexOf(closing, start);
    return end === -1 ? -1 : end + closing.length;
  }
  // A document type holds declarations and comments in brackets; quotes may hold any sign.
  let depth = 0;
  let at = start + 1;
  const sign = /["'<>[\]]/g;
  for (;;) {
    sign.lastIndex = at;
    const found = sign.exec(text);
    if (found === null) return -1;
    at = endOfSign(text, found.index);
    if (at === 0) return -1;
    if (found[0] === '[') depth += 1;
    if (found[0] === ']') depth -= 1;
    if (found[0] === '>' && depth <= 0) return at;
  }
}

/** Behind a sign, or behind what it opens; 0 where that never closes. */
function endOfSign(text: string, start: number): number {
  const sign = text[start] ?? '';
  if (sign === '"' || sign === "'") return text.indexOf(sign, start + 1) + 1;
  if (!text.startsWith('<!--', start)) return start + 1;
  const end = text.indexOf('-->', start);
  return end === -1 ? 0 : end + 3;
}

const closings = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** The values of the entities a document type declares, the first of each, with its characters written out. */
function valuesIn(declared: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [, name = '', written = ''] of declared.matchAll(declaration)) {
    if (values.has(name) || standard.has(name)) continue;
    values.set(name, written.slice(1, -1).replace(/&#(?:x([\da-f]+)|(\d+));/gi, character));
  }
  return values;
}

const declaration = /<!ENTITY\s{1,20}([\w:.-]{1,200})\s{1,20}("[^"]*"|'[^']*')/g;
const standard: ReadonlySet<string> = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

function character(reference: string, hex: string | undefined, decimal: string): string {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : reference;
}
