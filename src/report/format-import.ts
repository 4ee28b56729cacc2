import type { createColors } from 'picocolors';
import stringWidth from 'fast-string-width';

import type { ImportNote, ImportProblem } from '../core/import/import-row.ts';
import type { ImportedItem } from '../core/import/import-plan.ts';
import { plural } from '../core/text/numbers.ts';
import { quote } from '../core/text/quote.ts';
import { visible, jsonText } from '../core/text/safe-text.ts';

/**
 * Returns the report of an import for people: with `isDry`, what becomes what; then what was guessed,
 * what is left out, what people changed, and a closing sentence. No final line feed.
 */
export function formatImport(report: ImportReport, { colors, isDry }: ImportTextOptions): string {
  const { items, notes, rows, tool, file } = report;
  const guesses = notes.filter(({ isGuess }) => isGuess);
  const losses = notes.filter(({ isGuess }) => !isGuess);
  const kept = items.filter((item) => item.kept.length > 0);
  const from = tool === undefined ? plural(rows, 'row') : `${plural(rows, 'row')} of ${tool}`;
  const parts = [
    `${colors.underline(visible(file))}  ${colors.dim(from)}`,
    ...(isDry ? [table(items, colors)] : []),
    ...list('Guessed', guesses, colors),
    ...list('Left out', losses, colors),
    ...(kept.length > 0 ? [keptList(kept, colors)] : []),
    closing(report, isDry),
  ];
  return parts.join('\n\n');
}

/** One line for each item: its line in the file, what happens, the item, and its title. */
function table(items: readonly ImportedItem[], colors: Colors): string {
  const rows = items.map(({ at, action, noun, stage, id, title }) => [
    String(at.line),
    action,
    noun,
    stage,
    id,
    visible(title),
  ]);
  const header = ['line', '', 'becomes', '', 'id', 'title'];
  const widths = header.map((name, column) =>
    Math.min(
      40,
      Math.max(...[...rows, header].map((row) => stringWidth(row[column] ?? '')), name.length),
    ),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        if (column === row.length - 1) return shorten(cell, 60);
        const short = shorten(cell, widths[column] ?? 0);
        const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(short)));
        return column === 0 ? space + short : short + space;
      })
      .join('  ')
      .trimEnd();
  return [colors.dim(line(header)), ...rows.map(line)].map((each) => `  ${each}`).join('\n');
}

function shorten(text: string, width: number): string {
  return stringWidth(text) <= width
    ? text
    : `${[...text].slice(0, Math.max(1, width - 1)).join('')}…`;
}

/** Notes that say the same are one line, at their first place. */
function list(title: string, notes: readonly ImportNote[], colors: Colors): readonly string[] {
  if (notes.length === 0) return [];
  const groups = [...Map.groupBy(notes, ({ message }) => message).values()];
  const shown = groups.slice(0, mostShown);
  const lines = shown.map(([note, ...others]) => {
    const { line = 1, column = 1, message = '' } = note ?? {};
    const more = others.length > 0 ? colors.dim(`  ${plural(others.length + 1, 'time')}`) : '';
    return `  ${colors.dim(`${line}:${column}`.padStart(7))}  ${visible(message)}${more}`;
  });
  const hidden = groups.length - shown.length;
  const rest = hidden > 0 ? [`  ${' '.repeat(7)}  … and ${hidden} more: --format json`] : [];
  return [[colors.bold(title), ...lines, ...rest].join('\n')];
}

const mostShown = 20;

function keptList(kept: readonly ImportedItem[], colors: Colors): string {
  const lines = kept.slice(0, mostShown).map(({ path, kept: keys }) => {
    const names = new Intl.ListFormat('en').format(keys.map(quote));
    return `  ${visible(path)}: ${names}`;
  });
  const hidden = kept.length - lines.length;
  const rest = hidden > 0 ? [`  … and ${plural(hidden, 'more file', 'more files')}`] : [];
  return [colors.bold('Kept as you changed it'), ...lines, ...rest].join('\n');
}

function closing({ items }: ImportReport, isDry: boolean): string {
  const count = (action: ImportedItem['action']) => items.filter((item) => item.action === action);
  const [made, updated, same] = [count('new'), count('updated'), count('unchanged')];
  const nouns = (some: readonly ImportedItem[]) => {
    const intents = some.filter(({ noun }) => noun === 'intent').length;
    const parts = [
      ...(intents > 0 ? [plural(intents, 'intent')] : []),
      ...(some.length > intents ? [plural(some.length - intents, 'slice')] : []),
    ];
    return parts.join(' and ');
  };
  const parts = [
    ...(made.length > 0 ? [`${nouns(made)} ${isDry ? 'would be new' : 'imported'}`] : []),
    ...(updated.length > 0 ? [`${nouns(updated)} ${isDry ? 'would be updated' : 'updated'}`] : []),
    ...(same.length > 0 ? [`${same.length} unchanged`] : []),
  ];
  const said = parts.length === 0 ? 'Nothing to import' : parts.join(', ');
  return `${said}.${isDry ? ' Nothing was written.' : ''}`;
}

/** Returns the mistakes of a file that was not imported, each with its place. No final line feed. */
export function formatImportProblems(
  problems: readonly ImportProblem[],
  { file, colors }: { readonly file: string; readonly colors: Colors },
): string {
  const shown = problems.slice(0, mostShown);
  const lines = shown.flatMap(({ line, column, message, hint }) => [
    `  ${colors.dim(`${line}:${column}`.padStart(7))}  ${colors.red('error')}  ${visible(message)}`,
    ...(hint === undefined ? [] : [`${' '.repeat(18)}${visible(hint)}`]),
  ]);
  const hidden = problems.length - shown.length;
  return [
    colors.underline(visible(file)),
    ...lines,
    ...(hidden > 0 ? [`  … and ${plural(hidden, 'more error', 'more errors')}`] : []),
    '',
    'Nothing was written.',
  ].join('\n');
}

/** Returns an import, or the mistakes that stopped it, as JSON without a final line feed. */
export function formatImportJson(
  report: ImportReport | { readonly file: string; readonly problems: readonly ImportProblem[] },
): string {
  if ('problems' in report) return jsonText({ version: 1, ...report });
  const { items, notes, ...rest } = report;
  const place = ({ line, column, message }: ImportNote) => ({ line, column, message });
  return jsonText({
    version: 1,
    ...rest,
    items: items.map(({ at, ...item }) => ({ ...item, line: at.line })),
    guesses: notes.filter(({ isGuess }) => isGuess).map(place),
    leftOut: notes.filter(({ isGuess }) => !isGuess).map(place),
  });
}

export interface ImportReport {
  readonly file: string;
  readonly tool?: string;
  readonly rows: number;
  readonly items: readonly ImportedItem[];
  readonly notes: readonly ImportNote[];
}

interface ImportTextOptions {
  readonly colors: Colors;
  /** Whether nothing is written. */
  readonly isDry: boolean;
}

type Colors = ReturnType<typeof createColors>;
