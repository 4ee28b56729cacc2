import type { Plugin, ViteDevServer } from 'vite';

import type * as io from '../../io/make-roadmap.ts';
import { readContent } from '../../io/read-content.ts';
import { mistake, type ThroughlineOptions } from './plan-publication.ts';

/** In `astro dev`: each request gets a fresh roadmap, and pages reload when content changes. */
export function devRoadmap(options: ThroughlineOptions): Plugin {
  const { content, asOf, report } = options;
  const project = process.cwd();
  return {
    name: 'throughline:dev-roadmap',
    apply: 'serve',

    configureServer(server) {
      server.watcher.add(content).on('all', (_event, path) => {
        if (path.startsWith(content)) server.ws.send({ type: 'full-reload' });
      });

      server.middlewares.use((request, _response, next) => {
        provide(request).then(() => next(), next);
      });

      async function provide(request: object): Promise<void> {
        const { makeRoadmap }: typeof io = await load(server);
        const read = readContent(content);
        if (!read.ok) throw mistake(`"${content}" cannot be read: ${read.reason}.`);
        const { files, links } = read;
        const git = { content, links, shell: { cwd: project, env: process.env } };
        // Astro serves none of the files that are made of images.
        const made = { project, content, files, asOf, git, isOnlyChecked: true };
        const { roadmap, diagnostics } = await makeRoadmap(made);
        if (roadmap === undefined) throw mistake(report(diagnostics, files));
        const { settings } = roadmap;
        // Astro serves at the root during development, independent of `base`.
        const locals = { roadmap: { ...roadmap, settings: { ...settings, base: '/' } } };
        Reflect.set(request, Symbol.for('astro.locals'), locals);
      }
    },
  };
}

/** Vite's own word for what a module exports is a record of anything. */
async function load(server: ViteDevServer): Promise<typeof io> {
  const module: unknown = await server.ssrLoadModule('/src/io/make-roadmap.ts');
  return module as typeof io;
}
