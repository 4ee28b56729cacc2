import { Option } from 'commander';

import { initHosts, type InitOptions } from '../options.ts';
import { type CommandLine, listOption } from './shared-options.ts';

/** Declares `throughline init`. */
export function initCommand({ add, world, finish }: CommandLine): void {
  add('init', 'start a roadmap', description)
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

const description = `Writes a vision and settings that explain themselves in comments, the workflow of your git host,
and settings for editors. On a terminal you are asked for what is missing. In a repository that
has a site or code already, the roadmap gets a folder of its own. Never overwrites a file.`;
