import papaparse from 'papaparse';

import { lineIndex } from '../text/line-index.ts';
import { quote } from '../text/quote.ts';
import { sayFigure } from '../text/numbers.ts';
import { mistake, type Cell, type Place, type Reading } from './import-row.ts';

/**
 * Parses CSV or TSV: its header and rows, each value with its place. The separator is the one that
 * the first line has most often: a comma, a tab, a semicolon or a bar.
 */
export function parseTable(text: string): Reading<Table> {
  const placeOf = lineIndex(text);
  const delimiter = separatorOf(text);
  const records: Raw[] = [];
  let start = 0;
  let wrong: { readonly code: string; readonly index?: number | undefined } | undefined;
  papaparse.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors: [error], meta }, parser) => {
      wrong = error;
      if (data.length > 1 || data[0]?.trim()) records.push({ values: data, start });
      start = meta.cursor;
      if (wrong || records.length > mostRows + 1) parser.abort();
    },
  });
  if (wrong) return badQuote(wrong, placeOf);
  const [header, ...others] = records;
  if (header === undefined) return mistake(first, 'The file is empty.');
  const excess = others[mostRows];
  if (excess) return tooManyRows(placeOf(excess.start));

  const columns = cellsOf(header, text, delimiter, placeOf);
  const rows = others.map((record) => ({
    at: placeOf(record.start),
    cells: cellsOf(record, text, delimiter, placeOf),
  }));
  const long = rows.find(
    ({ cells }) =>
      cells.length > columns.length && cells.slice(columns.length).some(({ text }) => text !== ''),
  );
  const extra = long?.cells.slice(columns.length).find(({ text }) => text !== '');
  if (extra) {
    const hint = `Put text that contains ${quote(delimiter)} in double quotes.`;
    const [more, few] = [long?.cells.length, columns.length];
    return mistake(extra.at, `This row has ${more} values, but the header has ${few}.`, hint);
  }
  return { ok: true, columns, rows };
}

/** The most rows of one import. */
export const mostRows = 10_000;

const first: Place = { line: 1, column: 1 };

/** Returns the problem of a file with too many rows, at the first that is too much. */
export function tooManyRows(at: Place): Reading<never> {
  const message = `The file has more than ${sayFigure(mostRows)} rows.`;
  return mistake(at, message, 'Export fewer, for example only what is open.');
}

function separatorOf(text: string): string {
  const [line = ''] = /^[^\r\n]*/.exec(text.trimStart()) ?? [];
  const bare = line.replaceAll(/"[^"]*"/g, '');
  const count = (sign: string) => bare.split(sign).length;
  return [',', '\t', ';', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function badQuote(
  { code, index = 1 }: { readonly code: string; readonly index?: number | undefined },
  placeOf: (offset: number) => Place,
): Reading<never> {
  const at = placeOf(Math.max(0, index - 1));
  return code === 'InvalidQuotes'
    ? mistake(
        at,
        'There is text after the closing quote of this value.',
        'Double each quote inside a quoted value: "".',
      )
    : mistake(at, 'This quote is never closed.', 'Close it, or double it if it is text: "".');
}

/** The values of a record without spaces around them. Where each starts is found in its text. */
function cellsOf(
  { values, start }: Raw,
  text: string,
  delimiter: string,
  placeOf: (offset: number) => Place,
): readonly Cell[] {
  let at = start;
  return values.map((value) => {
    const own = at;
    const isQuoted = text[at] === '"';
    const written = isQuoted ? value.replaceAll('"', '""').length + 2 : value.length;
    at += written + delimiter.length;
    return {
      text: value.trim(),
      get at() {
        return placeOf(own);
      },
    };
  });
}

interface Raw {
  readonly values: readonly string[];
  readonly start: number;
}

/** A header and rows, before anybody knows what a column means. */
export interface Table {
  /** Whether it was JSON, as the command line of GitHub prints it. */
  readonly isJson?: true;
  readonly columns: readonly Cell[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly at: Place;
  /** In the order of the columns; an empty one has no text. */
  readonly cells: readonly Cell[];
}
