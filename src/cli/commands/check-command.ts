import { Option } from 'commander';

import { findContent } from '../find-content.ts';
import { type CheckFormat, checkFormats } from '../options.ts';
import {
  type CommandLine,
  type GivenContent,
  type GivenMdx,
  withContent,
  withMdx,
} from './shared-options.ts';

/** Declares `throughline check`. */
export function checkCommand({ add, world, finish }: CommandLine): void {
  withMdx(withContent(add('check', 'report every problem in every file', description)))
    .addOption(
      new Option('--format <format>', 'the format of the report')
        .choices(checkFormats)
        .default('text'),
    )
    .option('--fix', 'correct misspelt keys, their order, dates, quotes and ids where that is safe')
    .option('--since <base>', 'report only problems that a branch, tag, commit or day did not have')
    .action(async ({ content: given, ...options }: Given) => {
      const content = findContent(given, world);
      const { check } = await import('../check.ts');
      finish(await check({ content, ...options }, world));
    });
}

const description = `Reports every problem of every file at once: where it is, what is wrong and how to fix it.
Exits with 0 if there are no errors, with 1 if there are. With --since, errors that are not new
do not count.`;

interface Given extends GivenContent, GivenMdx {
  readonly format: CheckFormat;
  readonly since?: string;
  readonly fix?: boolean;
}
