import { type ImportOptions, plainFormats } from '../options.ts';
import { type CommandLine, formatOption, listOption, withContent } from './shared-options.ts';

/** Declares `throughline import`. */
export function importCommand({ add, world, finish }: CommandLine): void {
  withContent(add('import', 'turn an export into intents and slices', description))
    .argument('<file>', 'a CSV, TSV, JSON or Markdown file')
    .addOption(
      listOption('--map <column=key>', 'what a column means, or "-" to leave it out').default(
        [],
        'by its name',
      ),
    )
    .option('--title <text>', 'the product, if there is no vision yet')
    .option('--statement <text>', 'the vision in one sentence, if there is none yet')
    .option('--dry-run', 'show what would become what, and write nothing')
    .addOption(formatOption('report', plainFormats))
    .action(async (file: string, given: Omit<ImportOptions, 'file'>) => {
      const { importFile } = await import('../import-file.ts');
      finish(await importFile({ file, ...given }, world));
    });
}

const description = `Reads an export of Jira, Linear, GitHub, Trello, Productboard or Aha!, any table with a title, what
"gh issue list --json" or "gh project item-list --format json" printed, or a ROADMAP.md. Epics and
parents become intents, their children slices. Another import of the same file updates what it made
and keeps what you changed. If anything is wrong, nothing is written and the exit code is 1.`;
