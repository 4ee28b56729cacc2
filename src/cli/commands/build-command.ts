import { resolve } from 'node:path';

import { findContent } from '../find-content.ts';
import {
  type CommandLine,
  type GivenContent,
  type GivenGitDir,
  type GivenMdx,
  type GivenOut,
  withContent,
  withGitDir,
  withMdx,
  withOut,
} from './shared-options.ts';

/** Declares `throughline build`. */
export function buildCommand({ add, world, finish }: CommandLine): void {
  withGitDir(
    withMdx(
      withOut(withContent(add('build', 'write the site, ready to be published', description))),
    ),
  )
    .option('--at <when>', 'the roadmap as it stood: a day (2026-10-01), or a git revision')
    .option('--pdf', 'print the vision to vision.pdf, too, with Chromium or Chrome')
    .action(async (given: Given) => {
      const { at, gitDir, mdx, pdf = false } = given;
      const isPast = at !== undefined;
      const content = isPast
        ? resolve(world.cwd, given.content)
        : await findContent(given.content, world);
      const { build } = await import('../build.ts');
      const out = resolve(world.cwd, given.out);
      finish(await build({ content, out, mdx, pdf, gitDir, ...(isPast && { at }) }, world));
    });
}

const description = `Writes the whole site into a folder that any web server can publish. When the roadmap has
errors nothing is written, what was built before stays as it was, and the exit code is 1.
With --at it is the roadmap as it stood then, read from git; nothing is checked out, and every
page says so.`;

interface Given extends GivenContent, GivenOut, GivenMdx, GivenGitDir {
  readonly at?: string;
  readonly pdf?: boolean;
}
