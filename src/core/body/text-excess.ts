import type { Body } from '../roadmap/roadmap.ts';
import { quote } from '../text/quote.ts';
import { sayFigure } from '../text/say-figure.ts';
import { deepestLevel } from './cut-deep.ts';
import { count } from './count.ts';
import type { Range } from './destination.ts';
import { tooDeep, type Excess } from './excess.ts';
import { mdxExcess } from './mdx-excess.ts';
import { proseOf, type Prose } from './prose-of.ts';

/**
 * Returns the first part of a text that is too expensive to parse; `undefined` if there is none. The
 * parser is native code, which cannot be interrupted, takes quadratic time or memory for some texts,
 * and ends the process where it runs out of stack. This counts what that takes, in linear time.
 */
export function textExcess({ text, format }: Body): Excess | undefined {
  // Few texts get as far as being parsed for this.
  if (!excessIn({ text, starts: new Set() }, format)) return undefined;
  const isExpensive = (outline: string) =>
    excessIn({ text: outline, starts: new Set() }, format) !== undefined;
  return excessIn(proseOf({ text, format }, isExpensive), format);
}

/** Whether a text could be too complex, found out in a fraction of the time that parsing it takes. */
export function mayBeComplex(text: string): boolean {
  return text.length >= shortest || count(text, nesting) >= deepestLevel / 2 - 5;
}

/** What it takes to nest anything; a mark of emphasis may nest two levels, and so may an item. */
const nesting = /[>*+_~-]|\d[.)]/g;

/** Whatever is written in fewer characters is read fast, if it is not nested too deep. */
const shortest = 10_000;

function excessIn(prose: Prose, format: Body['format']): Excess | undefined {
  const { text } = prose;
  const deep = deepMarks.exec(text);
  if (deep) return tooDeep(deep.index + deep[0].length);
  const excess =
    text.length < shortest ? undefined : (excessOfBlocks(prose, format) ?? excessOfTables(text));
  return excess ?? (format === 'mdx' ? mdxExcess(text) : undefined);
}

/** A mark more than may nest blocks on one line; a line of nothing but bullets is a rule. */
const deepMarks = new RegExp(
  String.raw`^(?!(?:[ \t]*-)+[ \t]*$|(?:[ \t]*\*)+[ \t]*$)(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]))){${deepestLevel}}[ \t]*(?=>|(?:[*+-]|\d{1,9}[.)])[ \t])`,
  'm',
);

function excessOfBlocks(prose: Prose, format: Body['format']): Excess | undefined {
  const work = { references: 0, emphasis: 0, addresses: 0, words: 0, lines: 0, expressions: 0 };
  const mark = marks[format];
  for (const { start, end } of blocksOf(prose)) {
    const block = prose.text.slice(start, end);
    for (const run of block.split(tag)) work.references += 2 * count(run, reference) * run.length;
    work.emphasis += count(block, closer) * count(block, opener);
    work.addresses += count(block, address) * block.length;
    for (const [word] of block.matchAll(longWord)) work.words += count(word, mark) * word.length;
    for (const [line] of block.matchAll(longLine)) {
      if (nonAscii.test(line)) work.lines += count(line, punctuation) * line.length;
    }
    if (format === 'mdx') work.expressions += 4 * count(block, brace) * block.length;
    if (work.references > most) return tooMany(reference, 'character references', block, start);
    if (work.emphasis > most) return tooMany(closer, 'marks of emphasis', block, start);
    if (work.addresses > most) return tooMany(address, 'addresses', block, start);
    if (work.words > most) return tooMany(mark, 'marks without spaces', block, start);
    if (work.lines > most) return tooMany(punctuation, 'marks', block, start);
    if (work.expressions > most) return tooMany(brace, 'expressions', block, start);
  }
  return undefined;
}

/** Each is joined to the text before it, which is copied for that. */
const reference = /&[#\w]+;/g;

/** What surely ends a run of text. */
const tag = /(?<!\\)<\/?[a-z][a-z\d-]*(?:\s[^<>"'`]*)?>/i;

/** For a mark that closes nothing, the parser looks at all that is open, each time anew. */
const closer = /(?<=[^\s_])_+(?![\p{L}\p{N}_])/gu;
const opener = /[*_~]+(?=\S)/g;

/** Whether one is a link, the parser decides by all that is before it. */
const address = /@|:\/\/|www\./g;

/** Each may be part of a mail address, or of a tag of MDX, whose end is looked for. */
const marks = { md: /_/g, mdx: /[_<]/g } as const;
const longWord = /\S+/g;

/** The parser counts the columns before a mark anew, unless all characters are a byte long. */
const punctuation = /[!-/:-@[-`{-~]/g;
const longLine = /[^\n]+/g;
const nonAscii = /[^\0-\x7F]/;

/** What follows an expression in its paragraph is gone through once more. */
const brace = /\{/g;

/** A fraction of a second, and of a gigabyte. */
const most = 200_000_000;

function tooMany(pattern: RegExp, what: string, block: string, start: number): Excess {
  const index = block.search(pattern);
  const [mark = ''] = block.slice(index).match(pattern) ?? [];
  return {
    offset: start + index,
    message: `There are too many ${what} such as ${quote(mark)} in one paragraph.`,
    hint: 'Split the paragraph.',
  };
}

/**
 * Parts of a text no paragraph goes beyond. Without `starts`, nothing is split deeper in: a line
 * that looks like an item may go on with a paragraph.
 */
function* blocksOf({ text, starts }: Prose): Iterable<Range> {
  let start = 0;
  let before = '';
  let isTable = false;
  for (const { line, offset } of linesOf(text)) {
    const isBlank = blank.test(line);
    isTable = isTable && line.includes('|') && !/^\s*>/.test(line);
    if (isBlank || isTable || beginsBlock.test(line) || starts.has(offset)) {
      yield { start, end: offset };
      start = offset;
    } else if (isDelimiterRow(line)) isTable = cellsOf(line).length === cellsOf(before).length;
    before = line;
  }
  yield { start, end: text.length };
}

const blank = /^[ \t>]*$/;
const beginsBlock = /^ {0,3}(?:[-*+][ \t]+\S|#{1,6}[ \t])/;

function isDelimiterRow(line: string): boolean {
  return (
    /^[ \t>|:-]*$/.test(line) && cellsOf(line).every((cell) => /^[ \t]*:?-+:?[ \t]*$/.test(cell))
  );
}

/** A row of a table has as many cells as the table has columns, even where it is short. */
function excessOfTables(text: string): Excess | undefined {
  let columns = 0;
  let missing = 0;
  for (const { line, offset } of linesOf(text)) {
    if (blank.test(line)) columns = 0;
    else if (isDelimiterRow(line)) columns = cellsOf(line).length;
    else missing += Math.max(0, columns - cellsOf(line).length);
    if (missing > mostMissing) {
      return {
        offset,
        message: `Table rows are missing more than ${sayFigure(mostMissing)} cells.`,
        hint: 'Remove the empty columns.',
      };
    }
  }
  return undefined;
}

const mostMissing = 100_000;

function cellsOf(row: string): readonly string[] {
  return row
    .replace(/^[ \t>]*\|/, '')
    .replace(/\|[ \t]*$/, '')
    .split(/(?<!\\)\|/);
}

function* linesOf(text: string): Iterable<{ readonly line: string; readonly offset: number }> {
  let offset = 0;
  for (const line of text.split('\n')) {
    yield { line, offset };
    offset += line.length + 1;
  }
}
