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
  withGitDir(withContent(add('diff', 'tell what a change means for the roadmap', description)))
    .argument('<base>', 'a branch, tag, commit or day (2026-06-01): how the roadmap was')
    .argument('[head]', 'another: how it is (default: the working tree)')
    .addOption(
      new Option('--format <format>', 'for people, for a pull or merge request, or for programs')
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

const description = `Compares the roadmap in two git revisions, or in one and the working tree, and tells what
changes in words: promises made, kept and broken, what shipped, what moved, what is asked.
A day stands for what the current branch held at its end. Nothing is checked out.
Exits with 1 when either side cannot be read.`;

interface Given extends GivenContent, GivenGitDir {
  readonly format: DiffFormat;
}
