import { resolve } from 'node:path';

import { diffFormats, type DiffOptions } from '../options.ts';
import { type CommandLine, formatOption, withContent, withGitDir } from './shared-options.ts';

/** Declares `throughline diff`. */
export function diffCommand({ add, world, finish }: CommandLine): void {
  withGitDir(withContent(add('diff', 'describe what changed in the roadmap', description)))
    .argument('<base>', 'what to compare with: a branch, tag, commit or day (2026-06-01)')
    .argument('[head]', 'what to compare (default: the working tree)')
    .addOption(formatOption('report', diffFormats))
    .action(async (base: string, head: string | undefined, given: Omit<DiffOptions, Side>) => {
      const content = resolve(world.cwd, given.content);
      const { diff } = await import('../diff.ts');
      const sides = { base, ...(head !== undefined && { head }) };
      finish(await diff({ ...given, content, ...sides }, world));
    });
}

const description = `Compares the roadmap in two git revisions, or in one and the working tree, and describes what
changed: promises made, kept and slipped, what shipped, what moved, what is requested.
A day means the end of that day on the current branch. Nothing is checked out.
Exits with 1 if either side cannot be read.`;

type Side = 'base' | 'head';
