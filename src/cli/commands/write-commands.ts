import { Argument, Option } from 'commander';

import { type RenamedKind, renamedKinds } from '../../core/rename/find-edits.ts';
import { findContent } from '../find-content.ts';
import {
  type ContentOptions,
  type ImportOptions,
  initHosts,
  type InitOptions,
  plainFormats,
} from '../options.ts';
import { type CommandLine, formatOption, listOption, withContent } from './shared-options.ts';

/** Declares `throughline init`. */
export function initCommand({ add, world, finish }: CommandLine): void {
  add('init', 'start a roadmap', aboutInit)
    .argument('[dir]', 'the folder to start it in', '.')
    .option('--product <name>', 'the name of the product')
    .option('--statement <text>', 'the vision in one sentence')
    .option('--audience <text>', 'who it is for')
    .addOption(listOption('--team <name>', 'a team').default([], 'none'))
    .addOption(
      new Option('--host <host>', 'the git host whose workflow is written').choices(initHosts),
    )
    .option('--no-editor', 'write no settings for editors')
    .option('--example', 'start with the example, to read and to change')
    .option('--yes', 'ask nothing: take what is given, and a default for the rest')
    .action(async (dir: string, given: Omit<InitOptions, 'dir'>) => {
      const { init } = await import('../init.ts');
      finish(await init({ dir, ...given }, world));
    });
}

const aboutInit = `Writes a vision and settings that explain themselves in comments, the workflow of your git host,
and settings for editors. On a terminal you are asked for what is missing. In a repository that
has a site or code already, the roadmap gets a folder of its own. Never overwrites a file.`;

/** Declares `throughline import`. */
export function importCommand({ add, world, finish }: CommandLine): void {
  withContent(add('import', 'turn an export into intents and slices', aboutImport))
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

const aboutImport = `Reads an export of Jira, Linear, GitHub, Trello, Productboard or Aha!, any table with a title,
the JSON of a Trello board, what "gh issue list --json" or "gh project item-list --format json"
printed, or a ROADMAP.md. Epics and parents become intents, their children slices. Another import
of the same file updates what it made and keeps what you changed. If anything is wrong, nothing
is written and the exit code is 1.`;

/** Declares `throughline rename`. */
export function renameCommand({ add, world, finish }: CommandLine): void {
  withContent(add('rename', 'change the id of an item', aboutRename))
    .addArgument(new Argument('<kind>', 'the kind of item').choices(renamedKinds))
    .argument('<old>', 'its id today')
    .argument('<new>', 'its new id')
    .action(async (kind: RenamedKind, from: string, to: string, given: ContentOptions) => {
      const content = findContent(given.content, world);
      const { rename } = await import('../rename.ts');
      finish(await rename({ content, kind, from, to }, world));
    });
}

const aboutRename = `Renames the file and changes every reference and link to it, and nothing else. The old address of
its page redirects to the new one ("redirects" in roadmap.yml).`;
