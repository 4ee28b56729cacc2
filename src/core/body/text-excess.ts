import type { Body } from '../roadmap/roadmap.ts';
import { quote } from '../text/quote.ts';
import { deepestLevel } from './cut-deep.ts';
import { tooDeep, type Excess } from './excess.ts';

/**
 * What of a text would take the Markdown parser, which is native code and cannot be interrupted, more
 * time or memory than the length is worth; `undefined` for what a person writes. It counts what makes
 * the parser slow, without parsing, in time linear in the length.
 */
export function textExcess({ text, format }: Body): Excess | undefined {
  const deep = deepMarks.exec(text);
  if (deep) return tooDeep(deep.index + deep[0].length);
  return text.length < shortest
    ? undefined
    : (excessOfBlocks(text, format) ?? excessOfTables(text));
}

/** Whether a text could be too complex, found out in a fraction of the time that parsing it takes. */
export function mayBeComplex(text: string): boolean {
  return text.length >= shortest || count(text, nesting) >= deepestLevel / 2 - 5;
}

/** What it takes to nest anything; a mark of emphasis may nest two levels, and so may an item. */
const nesting = /[>*+_~-]|\d[.)]/g;

/** Whatever is written in fewer characters is read fast, if it is not nested too deep. */
const shortest = 10_000;

/** A mark more than may nest blocks on one line; a line of nothing but bullets is a rule. */
const deepMarks = new RegExp(
  String.raw`^(?!(?:[ \t]*-)+[ \t]*$|(?:[ \t]*\*)+[ \t]*$)(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]))){${deepestLevel}}[ \t]*(?=>|(?:[*+-]|\d{1,9}[.)])[ \t])`,
  'm',
);

function excessOfBlocks(text: string, format: Body['format']): Excess | undefined {
  let [copied, compared, passed] = [0, 0, 0];
  for (const { start, end } of blocksOf(text)) {
    const block = text.slice(start, end);
    for (const run of block.split(tag)) copied += count(run, reference) * run.length;
    compared += count(block, closer) * count(block, opener);
    if (format === 'mdx') passed += count(block, brace) * block.length;
    if (copied > most) return tooMany(reference, 'character references', block, start);
    if (compared > most) return tooMany(closer, 'marks of emphasis', block, start);
    if (passed > most / 4) return tooMany(brace, 'expressions', block, start);
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
 * Parts of a text no paragraph goes beyond. Where that takes a parser to know, nothing is split:
 * deeper in, a line that looks like an item may go on with a paragraph.
 */
function* blocksOf(text: string): Iterable<Block> {
  let start = 0;
  let before = '';
  let isTable = false;
  for (const { line, offset } of linesOf(text)) {
    const isBlank = blank.test(line);
    isTable = isTable && line.includes('|') && !/^\s*>/.test(line);
    if (isBlank || isTable || beginsBlock.test(line)) {
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
        message: `The rows of the tables lack more than ${mostMissing} cells.`,
        hint: 'Take the columns away that nothing stands in.',
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

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

interface Block {
  readonly start: number;
  readonly end: number;
}
