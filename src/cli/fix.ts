import picocolors from 'picocolors';

import { refuseMdx } from '../core/content-file.ts';
import { type Fix, planFixes } from '../core/fix/plan-fixes.ts';
import { plural } from '../core/text/plural.ts';
import { quote } from '../core/text/quote.ts';
import { visible } from '../core/text/visible.ts';
import { readContent } from '../io/read-content.ts';
import { rewriteFiles } from '../io/rewrite-files.ts';
import type { CheckOptions } from './options.ts';
import { pathFrom } from './shown-path.ts';
import { today, UsageError, useColor, type World } from './world.ts';

/**
 * Fixes in the files what is safe to fix, and shows each place before and after. Returns `false` when
 * a file changed meanwhile; then nothing was fixed.
 */
export function fix({ content, mdx, format }: CheckOptions, world: World): boolean {
  const read = readContent(content);
  if (!read.ok) throw new UsageError(`"${content}" cannot be read: ${read.reason}.`);
  const { changes, fixed } = planFixes(mdx ? read.files : refuseMdx(read.files), today(world));
  const result = rewriteFiles(content, changes);
  if (!result.ok) {
    world.stderr.write(`${quote(result.changed)} changed while it was read. Nothing was fixed.\n`);
    return false;
  }
  // Programs read only the report.
  const output = format === 'text' ? world.stdout : world.stderr;
  const colors = picocolors.createColors(useColor(output, world.env));
  output.write(describe(fixed, pathFrom(world.cwd, content), colors));
  return true;
}

function describe(
  fixed: readonly Fix[],
  pathOf: (file: string) => string,
  { underline, dim, green, bold }: ReturnType<typeof picocolors.createColors>,
): string {
  if (fixed.length === 0) return 'Nothing was fixed.\n\n';
  const byFile = Map.groupBy(fixed, ({ file }) => file);
  const sections = [...byFile].map(([file, own]) => {
    const rows = own.map(({ edit: { line, column, text }, from, rule }) => {
      const change = `${visible(from)} → ${green(visible(text))}`;
      return `  ${dim(`${line}:${column}`)}  ${change}  ${dim(rule)}\n`;
    });
    return `${underline(visible(pathOf(file)))}\n${rows.join('')}\n`;
  });
  const closing = `Fixed ${plural(fixed.length, 'place')} in ${plural(byFile.size, 'file')}.`;
  return `${sections.join('')}${bold(closing)}\n\n`;
}
