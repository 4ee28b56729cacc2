import { join } from 'node:path';

import { type Planned, planRename, sayRefusal } from '../core/rename/plan-rename.ts';
import { plural } from '../core/text/numbers.ts';
import { quote } from '../core/text/quote.ts';
import { readContent } from '../io/read-content.ts';
import { rewriteFiles } from '../io/rewrite-files.ts';
import type { RenameOptions } from './options.ts';
import { shownPath } from './shown-path.ts';
import { today, UsageError, type World } from './world.ts';

/**
 * `throughline rename`: renames an item with every reference and link to it, and reports its
 * changes on stdout. Returns 1 when that is impossible; then nothing was changed.
 */
export async function rename(options: RenameOptions, world: World): Promise<number> {
  const { content } = options;
  const read = readContent(content);
  if (!read.ok) throw new UsageError(`"${content}" cannot be read: ${read.reason}.`);
  const plan = planRename(read.files, options, today(world));
  if (!plan.ok) {
    world.stderr.write(`${sayRefusal(plan, options)}\nNothing was changed.\n`);
    return plan.reason === 'invalid' || plan.reason === 'unknown' ? 2 : 1;
  }
  const result = rewriteFiles(content, plan.changes, plan.file);
  if (!result.ok) {
    world.stderr.write(
      `${quote(result.changed)} changed while it was read. Nothing was renamed.\n`,
    );
    return 1;
  }
  world.stdout.write(describeRename(plan, (file) => shownPath(join(content, file), world.cwd)));
  return 0;
}

function describeRename(
  { changes, file, address }: Planned,
  shown: (file: string) => string,
): string {
  const lines = changes
    .filter(({ references }) => references > 0)
    .map(({ path, references }) => `${shown(path)}: ${plural(references, 'reference')}`);
  return [
    ...(file ? [`${shown(file.from)} is now ${shown(file.to)}`] : []),
    ...lines,
    ...(address ? [`${shown('roadmap.yml')}: ${address.from} redirects to ${address.to}`] : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
