import { resolve } from 'node:path';

import { InvalidArgumentError, Option } from 'commander';

import { editors, isEditor } from '../editor-link.ts';
import { findContent } from '../find-content.ts';
import type { BuildOptions, DevOptions, PreviewOptions } from '../options.ts';
import {
  type CommandLine,
  withContent,
  withGitDir,
  withMdx,
  withOut,
  withServer,
} from './shared-options.ts';

/** Declares `throughline dev`. */
export function devCommand({ add, world, finish }: CommandLine): void {
  withServer(withMdx(withContent(add('dev', 'preview the roadmap while you write', aboutDev))))
    .option('--open', 'open the browser')
    .option('--editor <name>', editorHelp, editor)
    .action(async (given: DevOptions) => {
      const content = findContent(given.content, world);
      const { dev } = await import('../dev.ts');
      finish(await dev({ ...given, content }, world));
    });
}

const editorHelp = `the editor that problems link to: ${editors.join(', ')}, or an address with {file}, {line} and {column} (default: yours, else vscode)`;

function editor(value: string): string {
  if (isEditor(value)) return value;
  throw new InvalidArgumentError(
    `Editors are ${editors.join(', ')}. For another one, give the form of its addresses: "editor://open?file={file}&line={line}".`,
  );
}

const aboutDev = `Serves the roadmap and updates the page when you save a file. Problems are shown over the page
and in the terminal until they are fixed. A bar at the bottom counts errors, warnings and
suggestions, and shows what you changed since the default branch.`;

/** Declares `throughline build`. */
export function buildCommand({ add, world, finish }: CommandLine): void {
  withGitDir(withMdx(withOut(withContent(add('build', 'build the site', aboutBuild)))))
    .option('--at <when>', 'the roadmap on a day (2026-10-01) or in a git revision')
    .option('--force', 'read and render everything, even what did not change')
    .option('--pdf', 'also print the vision to vision.pdf, with Chromium, Chrome or Edge')
    .action(async (given: BuildOptions) => {
      const content =
        given.at === undefined
          ? findContent(given.content, world)
          : resolve(world.cwd, given.content);
      const { build } = await import('../build.ts');
      finish(await build({ ...given, content, out: resolve(world.cwd, given.out) }, world));
    });
}

const aboutBuild = `Builds the site into a folder that any web server can publish. If the roadmap has errors, nothing
is written, the last site stays, and the exit code is 1. Only pages that changed since the last
build are rendered. With --at, the roadmap is read from git as it was then; nothing is checked out.`;

/** Declares `throughline preview`. */
export function previewCommand({ add, world, finish }: CommandLine): void {
  withServer(withOut(add('preview', 'serve the built site', aboutPreview)))
    // It reads no content: the option is there so that one set of options serves every command.
    .addOption(new Option('--content <dir>').hideHelp())
    .action(async (given: PreviewOptions) => {
      const { preview } = await import('../preview.ts');
      finish(await preview({ ...given, out: resolve(world.cwd, given.out) }, world));
    });
}

const aboutPreview = `Serves the folder that "throughline build" wrote, under the path it will be published at.`;
