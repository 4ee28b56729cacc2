import { resolve } from 'node:path';

import { findContent } from '../find-content.ts';
import type { BuildOptions } from '../options.ts';
import { type CommandLine, withContent, withGitDir, withMdx, withOut } from './shared-options.ts';

/** Declares `throughline build`. */
export function buildCommand({ add, world, finish }: CommandLine): void {
  withGitDir(withMdx(withOut(withContent(add('build', 'build the site', description)))))
    .option('--at <when>', 'the roadmap on a day (2026-10-01) or in a git revision')
    .option('--force', 'read and render all of it, also what did not change')
    .option('--pdf', 'also print the vision to vision.pdf, with Chromium or Chrome')
    .action(async (given: BuildOptions) => {
      const content =
        given.at === undefined
          ? findContent(given.content, world)
          : resolve(world.cwd, given.content);
      const { build } = await import('../build.ts');
      finish(await build({ ...given, content, out: resolve(world.cwd, given.out) }, world));
    });
}

const description = `Builds the site into a folder that any web server can publish. If the roadmap has errors, nothing
is written, the last site stays, and the exit code is 1. Only pages that changed since the last
build are rendered. With --at, the roadmap is read from git as it was then; nothing is checked out.`;
