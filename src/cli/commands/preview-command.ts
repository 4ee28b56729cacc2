import { resolve } from 'node:path';

import { Option } from 'commander';

import {
  type CommandLine,
  type GivenOut,
  type GivenServer,
  withOut,
  withServer,
} from './shared-options.ts';

/** Declares `throughline preview`. */
export function previewCommand({ add, world, finish }: CommandLine): void {
  withServer(withOut(add('preview', 'serve the built site', description)))
    // It reads no content: the option is there so that one set of options serves every command.
    .addOption(new Option('--content <dir>').hideHelp())
    .action(async ({ out, host, port }: GivenOut & GivenServer) => {
      const { preview } = await import('../preview.ts');
      const server = { host, ...(port !== undefined && { port }) };
      finish(await preview({ out: resolve(world.cwd, out), ...server }, world));
    });
}

const description = `Serves the folder that "throughline build" wrote, under the path it will be published at.`;
