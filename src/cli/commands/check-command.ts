import { findContent } from '../find-content.ts';
import { checkFormats, type CheckOptions } from '../options.ts';
import { type CommandLine, formatOption, withContent, withMdx } from './shared-options.ts';

/** Declares `throughline check`. */
export function checkCommand({ add, world, finish }: CommandLine): void {
  withMdx(withContent(add('check', 'report every problem in every file', description)))
    .addOption(formatOption('report', checkFormats))
    .option('--fix', 'correct misspelt keys, their order, dates, quotes and ids where that is safe')
    .option('--since <base>', 'report only problems that a branch, tag, commit or day did not have')
    .action(async (given: CheckOptions) => {
      const content = findContent(given.content, world);
      const { check } = await import('../check.ts');
      finish(await check({ ...given, content }, world));
    });
}

const description = `Reports every problem of every file at once: where it is, what is wrong and how to fix it.
Exits with 0 if there are no errors, with 1 if there are. With --since, errors that are not new
do not count.`;
