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
  withServer(withContent(add('dev', 'preview the roadmap while you write', description))).action(
    async ({ content: given, ...server }: GivenContent & GivenServer) => {
      const content = findContent(given, world);
      const { dev } = await import('../dev.ts');
      finish(await dev({ content, ...server }, world));
    },
  );
}

const description = `Serves the roadmap and updates the page when you save a file. Problems are shown over the page
and in the terminal until they are fixed.`;
