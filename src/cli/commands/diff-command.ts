import { resolve } from 'node:path';

import { Option } from 'commander';

import { type DiffFormat, diffFormats } from '../options.ts';
import {
  type CommandLine,
  type GivenContent,
  type GivenGitDir,
  withContent,
  withGitDir,
} from './shared-options.ts';

/** Declares `throughline diff`. */
export function diffCommand({ add, world, finish }: CommandLine): void {
  withGitDir(withContent(add('diff', 'describe what changed in the roadmap', description)))
    .argument('<base>', 'what to compare with: a branch, tag, commit or day (2026-06-01)')
    .argument('[head]', 'what to compare (default: the working tree)')
    .addOption(
      new Option('--format <format>', 'the format of the report')
        .choices(diffFormats)
        .default('text'),
    )
    .action(async (base: string, head: string | undefined, given: Given) => {
      const content = resolve(world.cwd, given.content);
      const { diff } = await import('../diff.ts');
      const sides = { base, ...(head !== undefined && { head }) };
      finish(await diff({ content, ...sides, format: given.format, gitDir: given.gitDir }, world));
    });
}

const description = `Compares the roadmap in two git revisions, or in one and the working tree, and describes what
changed: promises made, kept and slipped, what shipped, what moved, what is requested.
A day means the end of that day on the current branch. Nothing is checked out.
Exits with 1 if either side cannot be read.`;

interface Given extends GivenContent, GivenGitDir {
  readonly format: DiffFormat;
}
