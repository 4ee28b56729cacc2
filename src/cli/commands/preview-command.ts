import { resolve } from 'node:path';

import { Option } from 'commander';

import type { PreviewOptions } from '../options.ts';
import { type CommandLine, withOut, withServer } from './shared-options.ts';

/** Declares `throughline preview`. */
export function previewCommand({ add, world, finish }: CommandLine): void {
  withServer(withOut(add('preview', 'serve the built site', description)))
    // It reads no content: the option is there so that one set of options serves every command.
    .addOption(new Option('--content <dir>').hideHelp())
    .action(async (given: PreviewOptions) => {
      const { preview } = await import('../preview.ts');
      finish(await preview({ ...given, out: resolve(world.cwd, given.out) }, world));
    });
}

const description = `Serves the folder that "throughline build" wrote, under the path it will be published at.`;
