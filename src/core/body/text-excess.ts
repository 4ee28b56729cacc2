import type { Body } from './parsed-body.ts';
import { quote } from '../text/quote.ts';
import { sayFigure } from '../text/numbers.ts';
import { deepestLevel, tooDeep, type Excess } from './excess.ts';
import { count, mdxExcess } from './mdx-excess.ts';
import { linesOf, type Range } from './places.ts';
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

/** Whether a text can be too complex; much faster than parsing it. */
export function mayBeComplex(text: string): boolean {
  return text.length >= shortest || count(text, nesting) >= deepestLevel / 2 - 5;
}

/** Characters that nest; a mark of emphasis can nest two levels, and so can an item. */
const nesting = /[>*+_~-]|\d[.)]/g;

/** Shorter texts are fast to parse unless they are nested too deeply. */
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
const blockMark = String.raw`(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t])|\[\^[^\]\n]{1,99}\]:)`;
const deepMarks = new RegExp(
  String.raw`^(?!(?:[ \t]*-)+[ \t]*$|(?:[ \t]*\*)+[ \t]*$)(?:[ \t]*${blockMark}){${deepestLevel}}[ \t]*(?=${blockMark})`,
  'm',
);

function excessOfBlocks(prose: Prose, format: Body['format']): Excess | undefined {
  const totals = new Map<Cost, number>();
  for (const { start, end } of blocksOf(prose)) {
    const block = prose.text.slice(start, end);
    for (const cost of costs[format]) {
      const total = (totals.get(cost) ?? 0) + cost.of(block);
      if (total > most) return tooMany(cost, block, start);
      totals.set(cost, total);
    }
  }
  return undefined;
}

function tooMany({ mark, name }: Cost, block: string, start: number): Excess {
  const index = block.search(mark);
  const [found = ''] = block.slice(index).match(mark) ?? [];
  return {
    offset: start + index,
    message: `There are too many ${name} such as ${quote(found)} in one paragraph.`,
    hint: 'Split the paragraph.',
  };
}

/** A fraction of a second, and of a gigabyte. */
const most = 200_000_000;

/** Each is joined to the text before it, which is copied for that. */
const reference: Cost = {
  name: 'character references',
  mark: /&[#\w]+;/g,
  of: (block) => 2 * sum(block.split(tag), (run) => product(run, reference.mark)),
};

/** Matches the certain end of a run of text. */
const tag = /(?<!\\)<\/?[a-z][a-z\d-]*(?:\s[^<>"'`]*)?>/i;

/** One that is not defined is joined to the text before it. */
const footnote: Cost = {
  name: 'footnotes',
  mark: /\[\^/g,
  of: (block) => product(block, footnote.mark),
};

/** For a mark that closes nothing, the parser looks at all that is open, each time anew. */
const emphasis: Cost = {
  name: 'marks of emphasis',
  mark: /(?<=[^\s_])_+(?![\p{L}\p{N}_])/gu,
  of: (block) => count(block, emphasis.mark) * count(block, /[*_~]+(?=\S)/g),
};

/** The parser decides whether one is a link by all that is before it. */
const address: Cost = {
  name: 'addresses',
  mark: /@|:\/\/|www\./g,
  of: (block) => product(block, address.mark),
};

/** Each may be part of a mail address, whose end is looked for. */
const underscore: Cost = {
  name: 'marks without spaces',
  mark: /_/g,
  of: (block) => sum(block.match(/\S+/g), (word) => product(word, underscore.mark)),
};

/** The parser counts the columns before a mark anew, unless all characters are a byte long. */
const punctuation: Cost = {
  name: 'marks',
  mark: /[!-/:-@[-`{-~]/g,
  of: (block) =>
    nonAscii.test(block)
      ? sum(block.split('\n'), (line) =>
          nonAscii.test(line) ? product(line, punctuation.mark) : 0,
        )
      : 0,
};

const nonAscii = /[^\0-\x7F]/;

/** The end of a tag is looked for in all that follows without a space. */
const tagOfMdx: Cost = {
  name: 'tags without spaces',
  mark: /</g,
  of: (block) => sum(block.match(/\S+/g), (word) => product(word, tagOfMdx.mark)),
};

/** The parser reads the text after an expression in its paragraph again. */
const expression: Cost = {
  name: 'expressions',
  mark: /\{/g,
  of: (block) => 4 * product(block, expression.mark),
};

const md = [reference, footnote, emphasis, address, underscore, punctuation];
const costs = { md, mdx: [...md, tagOfMdx, expression] } as const;

function product(text: string, mark: RegExp): number {
  return count(text, mark) * text.length;
}

function sum(texts: readonly string[] | null, costOf: (text: string) => number): number {
  return texts?.reduce((total, text) => total + costOf(text), 0) ?? 0;
}

/**
 * Parts of a text no paragraph goes beyond. Without `starts`, nothing is split deeper in: a line
 * that looks like an item may go on with a paragraph.
 */
function* blocksOf({ text, starts }: Prose): Iterable<Range> {
  let start = 0;
  let before = '';
  let isTable = false;
  let isDefinition = false;
  for (const { text: line, start: offset } of linesOf(text)) {
    const isBlank = blank.test(line);
    const isFirst: boolean = isDefinition || blank.test(before);
    isTable = isTable && line.includes('|') && !/^\s*>/.test(line);
    if (isBlank || isTable || isFirst || beginsBlock.test(line) || starts.has(offset)) {
      yield { start, end: offset };
      start = offset;
    } else if (isDelimiterRow(line)) isTable = cellsOf(line).length === cellsOf(before).length;
    isDefinition = isFirst && definition.test(line);
    before = line;
  }
  yield { start, end: text.length };
}

const blank = /^[ \t>]*$/;
/** One that is certain: it has no title, and no sign that may make it a paragraph. */
const definition = /^ {0,3}\[(?!\^)[^\s[\]\\{][^[\]\\{]{0,500}\]:[ \t]+[^\s<(){\\]+[ \t]*$/;
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
  for (const { text: line, start: offset } of linesOf(text)) {
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

/** A construct whose cost grows with the product of two numbers. */
interface Cost {
  readonly name: string;
  readonly mark: RegExp;
  readonly of: (block: string) => number;
}
