import type { Nodes } from 'mdast';

import type { Point } from '../diagnostics/diagnostic.ts';
import type { Body } from './parsed-body.ts';
import { lineIndex } from '../text/line-index.ts';

/**
 * Returns the place of the address in the source of a link, image or definition at `[start, end)`.
 * `textEnd` is the end of the text of a link. For an autolink, the address is all of it.
 */
export function destinationOf(
  kind: 'link' | 'image' | 'definition',
  source: string,
  range: Range,
  textEnd = range.start + 1,
): Range {
  const { start, end } = range;
  if (kind === 'link' && source[start] === '<') return { start: start + 1, end: end - 1 };
  if (kind === 'link' && source[start] !== '[') return range;
  const from = kind === 'image' ? start + 2 : kind === 'definition' ? start + 1 : textEnd;
  const close = closingBracket(source, from, end);
  if (close === undefined) return range;
  const first = skipBlanks(source, close + 2, end);
  return first < end ? addressAt(source, first, end) : range;
}

/** Returns the closing bracket of a label that starts at `from`. */
function closingBracket(source: string, from: number, end: number): number | undefined {
  let depth = 0;
  for (let index = from; index < end; index++) {
    const character = source[index];
    if (character === '\\') index++;
    else if (character === '[') depth++;
    else if (character === ']' && depth-- === 0) return index;
  }
  return undefined;
}

function skipBlanks(source: string, from: number, end: number): number {
  let index = from;
  while (index < end && /\s/.test(source[index] ?? '')) index++;
  return index;
}

/**
 * Returns the end of an address: in angle brackets, or before a space or an unbalanced parenthesis.
 */
function addressAt(source: string, first: number, end: number): Range {
  const bracketed = source[first] === '<';
  const start = bracketed ? first + 1 : first;
  const signs = bracketed ? /[>\n\\]/g : /[\s()\\]/g;
  signs.lastIndex = start;
  let depth = 0;
  for (let sign = signs.exec(source); sign && sign.index < end; sign = signs.exec(source)) {
    if (sign[0] === '\\') signs.lastIndex += 1;
    else if (sign[0] === '(') depth++;
    else if (sign[0] !== ')' || depth-- === 0) return { start, end: sign.index };
  }
  return { start, end };
}

/** Offsets into the source, in UTF-16 code units; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Returns the range of a Markdown node in its text. */
export function rangeIn(text: string, { position }: Pick<Nodes, 'position'>): Range {
  // The parser drops a byte order mark, and counts from behind it.
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  const start = (position?.start.offset ?? 0) + shift;
  return { start, end: Math.max(start, (position?.end.offset ?? 0) + shift) };
}

/** Returns the lines of a text, each with the offset at which it starts. */
export function* linesOf(text: string, offset = 0): Iterable<Line> {
  let start = offset;
  for (const line of text.split('\n')) {
    yield { text: line, start };
    start += line.length + 1;
  }
}

export interface Line {
  readonly text: string;
  readonly start: number;
}

/** Turns ranges of a body's text into places of its file, each as far as its first line goes. */
export function locator({ text, line: firstLine }: Body, file: string): Locate {
  const placeOf = lineIndex(text);
  return ({ start, end }) => {
    const offset = Math.min(start, text.length);
    const { line, column } = placeOf(offset);
    const point = { file, line: firstLine + line - 1, column };
    const [{ length } = ''] = text.slice(offset, end).split('\n', 1);
    return length > 0 ? { ...point, length } : point;
  };
}

export type Locate = (range: Range) => Point;
