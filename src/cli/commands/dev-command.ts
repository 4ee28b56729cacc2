import { findContent } from '../find-content.ts';
import {
  type CommandLine,
  type GivenContent,
  type GivenServer,
  withContent,
  withServer,
} from './shared-options.ts';

/** Declares `throughline dev`. */
export function devCommand({ add, world, finish }: CommandLine): void {
  withServer(withContent(add('dev', 'serve the roadmap while you write it', description))).action(
    async ({ content: given, ...server }: GivenContent & GivenServer) => {
      const content = await findContent(given, world);
      const { dev } = await import('../dev.ts');
      finish(await dev({ content, ...server }, world));
    },
  );
}

const description = `Serves the roadmap and shows every change the moment it is saved. A mistake is explained
over the page and in the terminal; the page returns when it is mended.`;
