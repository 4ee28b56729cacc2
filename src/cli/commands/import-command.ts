import { Option } from 'commander';

import { importFormats, type ImportFormat } from '../options.ts';
import { type CommandLine, type GivenContent, withContent } from './shared-options.ts';

/** Declares `throughline import`. */
export function importCommand({ add, world, finish }: CommandLine): void {
  withContent(add('import', 'turn an export into intents and slices', description))
    .argument('<file>', 'a CSV, TSV, JSON or Markdown file')
    .addOption(
      new Option(
        '--map <column=key>',
        'what a column means, or "-" to leave it out (repeat for more)',
      )
        .argParser((value: string, before: readonly string[]) => [...before, value])
        .default([], 'by its name'),
    )
    .option('--title <text>', 'the product, if there is no vision yet')
    .option('--statement <text>', 'the vision in one sentence, if there is none yet')
    .option('--dry-run', 'show what would become what, and write nothing')
    .addOption(
      new Option('--format <format>', 'the format of the report')
        .choices(importFormats)
        .default('text'),
    )
    .action(async (file: string, given: Given) => {
      const { importFile } = await import('../import-file.ts');
      finish(await importFile({ file, ...given }, world));
    });
}

const description = `Reads an export of Jira, Linear, GitHub, Trello, Productboard or Aha!, any table with a title, what
"gh issue list --json" or "gh project item-list --format json" printed, or a ROADMAP.md. Epics and
parents become intents, their children slices. Another import of the same file updates what it made
and keeps what you changed. If anything is wrong, nothing is written and the exit code is 1.`;

interface Given extends GivenContent {
  readonly map: readonly string[];
  readonly title?: string;
  readonly statement?: string;
  readonly dryRun?: boolean;
  readonly format: ImportFormat;
}
