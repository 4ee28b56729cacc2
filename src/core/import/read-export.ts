import type { Reading } from './import-row.ts';
import { parseJsonItems } from './parse-json-items.ts';
import { parseOutline } from './parse-outline.ts';
import { parseTable } from './parse-table.ts';
import { readRows, type ColumnMap, type Rows } from './read-rows.ts';

/** Reads an export by the end of its name: Markdown, JSON, and anything else as CSV or TSV. */
export function readExport(name: string, text: string, mapped: ColumnMap): Reading<Rows> {
  if (/\.(?:md|markdown)$/i.test(name)) return parseOutline(text);
  const isJson = /\.json$/i.test(name) || /^\s*(?:\{|\[\s*\{)/.test(text);
  const table = isJson ? parseJsonItems(text) : parseTable(text);
  return table.ok ? readRows(table, mapped) : table;
}
