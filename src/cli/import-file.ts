import { basename, dirname, join, resolve } from 'node:path';

import picocolors from 'picocolors';

import { fields, type Field, type ImportProblem } from '../core/import/import-row.ts';
import { memoryFile } from '../core/import/import-memory.ts';
import type { ImportChange } from '../core/import/import-plan.ts';
import { planImport } from '../core/import/plan-import.ts';
import { readExport } from '../core/import/read-export.ts';
import type { ColumnMap } from '../core/import/read-rows.ts';
import { didYouMean } from '../core/text/did-you-mean.ts';
import { quote } from '../core/text/quote.ts';
import { filesIn, isVision } from './files-in.ts';
import { readImport } from '../io/read-import.ts';
import { readText } from '../io/read-text.ts';
import { leadsOutside } from '../io/real-place.ts';
import { rewriteFiles } from '../io/rewrite-files.ts';
import { formatImport, formatImportJson, formatImportProblems } from '../report/format-import.ts';
import { contentFlag } from './find-content.ts';
import type { ImportOptions } from './options.ts';
import { shownPath } from './shown-path.ts';
import { stopped, today, UsageError, useColor, type World } from './world.ts';

/**
 * `throughline import`: makes intents and slices of an export, or updates those that an earlier
 * import made, and reports what was guessed and left out. Returns 1 if the file or the roadmap does
 * not allow it; then nothing is written.
 */
export async function importFile(options: ImportOptions, world: World): Promise<number> {
  const { file, format } = options;
  const isDry = options.dryRun === true;
  const mapped = columnMap(options.map);
  const content = resolve(world.cwd, options.content);
  const colors = picocolors.createColors(useColor(world.stdout, world.env));
  const refuse = (problems: readonly ImportProblem[]) => {
    const report = { file, problems };
    world.stdout.write(
      `${format === 'json' ? formatImportJson(report) : formatImportProblems(problems, { file, colors })}\n`,
    );
    return 1;
  };
  const read = readImport(resolve(world.cwd, file));
  if (!read.ok) return refuse([read.problem]);
  const reading = readExport(basename(file), read.text, mapped);
  if (!reading.ok) return refuse(reading.problems);
  checkMap(options.map, reading.columns);

  const files = filesIn(content, options.content);
  const vision = files.some(isVision) ? undefined : await visionFor(options, world);
  if (vision === 'stopped') return stopped;
  const asOf = today(world);
  const memory = readText(join(content, memoryFile));
  const request = {
    asOf,
    ...('text' in memory && { memory: memory.text }),
    ...(vision && { vision }),
  };
  const plan = planImport(files, reading, request);
  if (!plan.ok) return refuse(plan.problems);

  if (!isDry) {
    const failure = write(content, plan.changes, world);
    if (failure !== undefined) {
      world.stderr.write(`${failure}\nNothing was written.\n`);
      return 1;
    }
  }
  const { tool, rows } = reading;
  const { items, notes } = plan;
  const report = { file, ...(tool !== undefined && { tool }), rows: rows.length, items, notes };
  const said =
    format === 'json' ? formatImportJson(report) : formatImport(report, { colors, isDry });
  world.stdout.write(`${said}\n`);
  if (format === 'text' && !isDry && plan.changes.length > 0) {
    world.stdout.write(
      `\nNext: read what was made, and correct the guesses.\n  throughline dev${contentFlag(options.content)}\n`,
    );
  }
  return 0;
}

/** `Status=status` gives the column "Status" the meaning of the key `status`. */
function columnMap(map: readonly string[]): ColumnMap {
  return new Map(
    map.map((given) => {
      const [, column = '', key = ''] = /^\s*(.*\S)\s*=\s*(\S+)\s*$/.exec(given) ?? [];
      if (column === '') throw new UsageError(`--map takes "Column=key", not ${quote(given)}.`);
      const isOwn = key === '-' || /^x-[\w-]+$/.test(key) || fields.some((field) => field === key);
      if (isOwn) return [column.toLowerCase(), key as Field | '-'] as const;
      const near = didYouMean(key, fields);
      const hint =
        near === undefined
          ? `The keys are ${fields.map(quote).join(', ')}.`
          : `Did you mean ${quote(near)}?`;
      throw new UsageError(`--map: there is no key ${quote(key)} to import. ${hint}`);
    }),
  );
}

function checkMap(map: readonly string[], columns: readonly string[]): void {
  const names = new Set(columns.map((column) => column.toLowerCase()));
  for (const given of map) {
    const column = given.slice(0, given.lastIndexOf('=')).trim();
    if (names.has(column.toLowerCase())) continue;
    const near = didYouMean(column, columns);
    const hint = near === undefined ? '' : ` Did you mean ${quote(near)}?`;
    throw new UsageError(`--map: the file has no column ${quote(column)}.${hint}`);
  }
}

/** A roadmap needs a vision: its product and sentence are given, or asked for on a terminal. */
async function visionFor({ title, statement }: ImportOptions, world: World) {
  if (title !== undefined && statement !== undefined) return { title, statement };
  if (world.terminal === undefined) {
    throw new UsageError(
      'There is no vision yet. Give the product and the vision in one sentence:\n  --title <text> --statement <text>',
    );
  }
  const { askFor } = await import('./ask-for.ts');
  const missing = [
    ...(title === undefined ? ['title'] : []),
    ...(statement === undefined ? ['statement'] : []),
  ];
  const about = { noun: 'vision', files: [], world, terminal: world.terminal } as const;
  const answers = await askFor(missing, about);
  if (answers === undefined) return 'stopped';
  return {
    title: title ?? String(answers['title']),
    statement: statement ?? String(answers['statement']),
  };
}

/** Writes all changes or none. Returns why that is impossible. */
function write(
  content: string,
  changes: readonly ImportChange[],
  world: World,
): string | undefined {
  const folders = new Set(changes.map(({ path }) => dirname(join(content, path))));
  const outside = [...folders].find((folder) => leadsOutside(join(folder, 'x'), content));
  if (outside !== undefined) {
    return `A symbolic link puts ${shownPath(outside, world.cwd)} outside of the content folder.`;
  }
  const result = rewriteFiles(content, changes);
  return result.ok ? undefined : `${quote(result.changed)} changed while it was read.`;
}
