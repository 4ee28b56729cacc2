import picocolors from 'picocolors';

import { refuseMdx } from '../core/content-file.ts';
import { type FixPlan, planFixes } from '../core/fix/plan-fixes.ts';
import { plural } from '../core/text/numbers.ts';
import { quote } from '../core/text/quote.ts';
import { visible } from '../core/text/safe-text.ts';
import { readContent } from '../io/read-content.ts';
import { rewriteFiles } from '../io/rewrite-files.ts';
import type { CheckOptions } from './options.ts';
import { pathFrom } from './shown-path.ts';
import { today, UsageError, useColor, type World } from './world.ts';

/**
 * Fixes in the files what is safe to fix, and shows each place before and after; with `since` only
 * what is new. Returns `false` when a file changed meanwhile; then nothing was fixed.
 */
export async function fix(options: CheckOptions, world: World): Promise<boolean> {
  const { content, format } = options;
  const plan = await planFor(options, world);
  const result = rewriteFiles(content, plan.changes);
  if (!result.ok) {
    world.stderr.write(`${quote(result.changed)} changed while it was read. Nothing was fixed.\n`);
    return false;
  }
  // Programs read only the report.
  const output = format === 'text' ? world.stdout : world.stderr;
  const colors = picocolors.createColors(useColor(output, world.env));
  output.write(describe(plan, pathFrom(world.cwd, content), colors));
  return true;
}

/** Loads the code that reads a base only where there is one. */
async function planFor({ since, ...options }: CheckOptions, world: World): Promise<FixPlan> {
  const { content, mdx } = options;
  const read = readContent(content);
  if (!read.ok) throw new UsageError(`"${content}" cannot be read: ${read.reason}.`);
  const files = mdx ? read.files : refuseMdx(read.files);
  if (since === undefined) return planFixes(files, today(world));
  const { withBase } = await import('./with-base.ts');
  return withBase({ ...options, since }, world, (base) => {
    return planFixes(files, today(world), base && { ...base, files: base.source.files });
  });
}

function describe(
  { fixed, ordered }: FixPlan,
  pathOf: (file: string) => string,
  { underline, dim, green, bold }: ReturnType<typeof picocolors.createColors>,
): string {
  const rows: readonly Row[] = [
    ...fixed.map(({ file, edit: { text, ...place }, from, rule }) => ({
      ...{ file, ...place, from, to: text, reason: rule },
    })),
    ...ordered.map(({ file, line, from, to }) => ({
      ...{ file, line, column: 1, from: from.join(', '), to: to.join(', ') },
      reason: 'order of keys',
    })),
  ];
  if (rows.length === 0) return 'Nothing was fixed.\n\n';
  const byFile = Map.groupBy(rows, ({ file }) => file);
  const sections = [...byFile].map(([file, own]) => {
    const lines = own.map(({ line, column, from, to, reason }) => {
      const change = `${visible(from)} → ${green(visible(to))}`;
      return `  ${dim(`${line}:${column}`)}  ${change}  ${dim(reason)}\n`;
    });
    return `${underline(visible(pathOf(file)))}\n${lines.join('')}\n`;
  });
  const closing = `Fixed ${plural(rows.length, 'place')} in ${plural(byFile.size, 'file')}.`;
  return `${sections.join('')}${bold(closing)}\n\n`;
}

interface Row {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}
