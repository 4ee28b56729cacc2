import { likelyKey } from '../model/likely-key.ts';
import { plural } from '../text/numbers.ts';
import { quote } from '../text/quote.ts';
import { clearDays } from './clear-days.ts';
import {
  fields,
  mistake,
  type Cell,
  type Field,
  type ImportNote,
  type ImportRow,
  type Reading,
} from './import-row.ts';
import type { Table } from './parse-table.ts';
import { columnNames, toolPresets, type ToolPreset } from './tool-presets.ts';

/**
 * Returns the rows of a table with a meaning for every column: what the user says, else what its
 * tool means by it, else what its name says. Reports the columns that are left out.
 */
export function readRows(table: Table, mapped: ColumnMap): Reading<Rows> {
  if (table.rows.length === 0) return mistake({ line: 1, column: 1 }, 'The file has no rows.');
  const names = table.columns.map(({ text }) => text.toLowerCase());
  const preset = toolPresets.find(
    ({ needs, isJson }) => isJson === table.isJson && needs.every((name) => names.includes(name)),
  );
  const meanings = meaningsOf(table.columns, mapped, preset);
  if (!meanings.includes('title')) return noTitle(table);

  // Of columns with one meaning, the tool's first that has a value counts.
  const known = Object.keys(preset?.columns ?? {});
  const inOrder = [...names.keys()].toSorted((a, b) => rank(a) - rank(b));
  function rank(index: number): number {
    const position = known.indexOf(names[index] ?? '');
    return position < 0 ? known.length : position;
  }
  const readers = meanings.map((field, index) => {
    const texts = () => table.rows.map(({ cells }) => cells[index]?.text ?? '');
    if (days.has(field)) return clearDays(texts());
    return field === 'body' ? preset?.toMarkdown : undefined;
  });
  const rows = table.rows.flatMap(({ at, cells }) => {
    const own = new Map<Field, Cell>();
    inOrder.forEach((index) => {
      const [field, written] = [meanings[index], cells[index]];
      if (field === undefined || field === '-' || !written || written.text === '') return;
      const cell = { ...written, text: readers[index]?.(written.text) ?? written.text };
      const earlier = own.get(field);
      const isList = field === 'depends_on' || field === 'owner' || field === 'labels';
      if (earlier === undefined) own.set(field, cell);
      else if (isList) own.set(field, { ...cell, text: `${earlier.text}, ${cell.text}` });
    });
    const owner = preset?.hasHandles && own.get('owner');
    if (owner)
      own.set('owner', { ...owner, text: owner.text.replaceAll(/(?<![@\w-])[\w-]+/g, '@$&') });
    return own.size === 0 ? [] : [{ at, cells: Object.fromEntries(own) as ImportRow['cells'] }];
  });
  const problems = [...formulas(rows), ...repeatedKeys(rows)];
  if (problems.length > 0) return { ok: false, problems };
  const columns = table.columns.map(({ text }) => text);
  return { ok: true, tool: preset?.name, columns, rows, notes: leftOut(table, meanings) };
}

const days: ReadonlySet<Field | '-' | undefined> = new Set([
  ...(['started', 'shipped', 'target', 'reviewed'] as const),
]);

function meaningsOf(
  columns: readonly Cell[],
  mapped: ColumnMap,
  preset: ToolPreset | undefined,
): readonly (Field | '-' | undefined)[] {
  const own = columns.map(({ text }) => {
    const name = text.toLowerCase();
    return mapped.get(text) ?? mapped.get(name) ?? preset?.columns[name];
  });
  const taken = new Set<unknown>(own);
  return columns.map(({ text }, index) => {
    const given = own[index];
    if (given !== undefined) return given;
    const named = fieldNamed(text);
    if (named === undefined || taken.has(named)) return undefined;
    taken.add(named);
    return named;
  });
}

/** The field that a column of any file names. */
export function fieldNamed(column: string): Field | undefined {
  const name = column
    .trim()
    .toLowerCase()
    .replaceAll(/[_\s]+/g, ' ');
  if (/^x-[\w-]+$/.test(name)) return name as Field;
  const key = fields.find((field) => field === name.replaceAll(' ', '_'));
  if (key !== undefined) return key;
  const spoken = fields.find((field) => columnNames[field]?.includes(name));
  return spoken ?? fields.find((field) => likelyKey(name, [field]) === field && name.length > 3);
}

function noTitle({ columns }: Table): Reading<never> {
  const [first] = columns;
  const at = first?.at ?? { line: 1, column: 1 };
  const names = columns.slice(0, 8).map(({ text }) => quote(text));
  const message = `No column is the title. The columns are ${names.join(', ')}.`;
  const hint = 'Name it: --map "Column=title".';
  return { ok: false, problems: [{ line: at.line, column: at.column, message, hint }] };
}

/** A formula is code of a spreadsheet: what it would show is not in the file. */
function formulas(rows: readonly ImportRow[]) {
  return rows.flatMap(({ cells }) =>
    (Object.values(cells) as Cell[]).flatMap(({ text, at: { line, column } }) => {
      const isFormula = /^=\s*[@+-]?\s*(?:[A-Za-z_]+[\w.]*\s*[(!|]|\$?[A-Z]{1,3}\$?\d|[\d"(])/.test(
        text,
      );
      const isBroken = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/.test(text);
      if (!isFormula && !isBroken) return [];
      const what = isFormula ? 'a formula' : 'the error of a formula';
      const message = `This value is ${what}, not text: ${quote(text)}.`;
      return [{ line, column, message, hint: 'Export the values, not the formulas.' }];
    }),
  );
}

function repeatedKeys(rows: readonly ImportRow[]) {
  const first = new Map<string, Cell>();
  return rows.flatMap(({ cells: { from } }) => {
    const earlier = from && first.get(from.text);
    if (from && !earlier) first.set(from.text, from);
    if (!from || !earlier) return [];
    const message = `Two rows have the key ${quote(from.text)}: the first is on line ${earlier.at.line}.`;
    const { line, column } = from.at;
    return [{ line, column, message, hint: 'Remove one of them, or give it another key.' }];
  });
}

/** The columns that have values and no meaning, in one note. */
function leftOut(
  { columns, rows }: Table,
  meanings: readonly (Field | '-' | undefined)[],
): readonly ImportNote[] {
  const lost = columns.filter(({ text }, index) => {
    const isLost = meanings[index] === undefined || meanings[index] === '-';
    return isLost && text !== '' && rows.some(({ cells }) => cells[index]?.text);
  });
  const [first] = lost;
  if (first === undefined) return [];
  const names = [...new Set(lost.map(({ text }) => quote(text)))];
  const list = new Intl.ListFormat('en').format(names);
  const { line, column } = first.at;
  return [{ line, column, message: `${plural(names.length, 'column')} left out: ${list}.` }];
}

/** The meaning that the user gives to columns by their names; `-` to leave one out. */
export type ColumnMap = ReadonlyMap<string, Field | '-'>;

export interface Rows {
  /** The tool that made the file, if it is recognised. */
  readonly tool: string | undefined;
  readonly rows: readonly ImportRow[];
  /** The names of its columns. */
  readonly columns: readonly string[];
  /** Notes on what is left out. */
  readonly notes: readonly ImportNote[];
}
