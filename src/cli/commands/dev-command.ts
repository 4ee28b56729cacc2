import { InvalidArgumentError } from 'commander';

import { editors, isEditor } from '../editor-link.ts';
import { findContent } from '../find-content.ts';
import type { DevOptions } from '../options.ts';
import { type CommandLine, withContent, withServer } from './shared-options.ts';

/** Declares `throughline dev`. */
export function devCommand({ add, world, finish }: CommandLine): void {
  withServer(withContent(add('dev', 'preview the roadmap while you write', description)))
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

const description = `Serves the roadmap and updates the page when you save a file. Problems are shown over the page
and in the terminal until they are fixed. A bar at the bottom counts errors, warnings and
suggestions, and shows what you changed since the default branch.`;
