import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { createRoadmap, type RoadmapResult } from '../../core/roadmap/create-roadmap.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';
import { addresses } from '../../core/site-addresses.ts';
import { addHistory, startHistory } from '../../io/git/history/add-history.ts';
import { addImages } from '../../io/images/add-images.ts';
import { projectStore } from '../../io/project-store.ts';
import { openPublication } from '../../io/publication.ts';
import { publishSite } from '../../io/publish-site.ts';
import { readContent } from '../../io/read-content.ts';
import { startRenderThreads } from '../../io/render-threads.ts';
import { rendererDigest } from '../../io/renderer-digest.ts';
import { offerSearch } from '../../io/search/offer-search.ts';
import { textStore } from '../../io/text-store.ts';
import { addDiagrams } from '../../markup/add-diagrams.ts';
import type { ThroughlineOptions } from './throughline.ts';

/**
 * Checks the roadmap before anything is compiled and says how it is published once that is done.
 * Throws, with the report of all problems, where there is nothing to publish.
 */
export function planPublication(options: ThroughlineOptions, project: string, outDir: URL): Plan {
  const { content, asOf, report } = options;
  const read = readContent(content);
  if (!read.ok) throw mistake(`The content folder "${content}" cannot be read: ${read.reason}.`);
  const { files } = read;
  const shell = { cwd: process.cwd(), env: process.env };
  const history = startHistory({ project, content, ...read, shell });
  const made = sound(createRoadmap(files, { asOf }));
  const store = projectStore(project, 'renderers');
  const digest = rendererDigest(project, files);
  const draft = store.draft();

  function sound<Result extends Made>(result: Result): Result & { readonly roadmap: Roadmap } {
    const { roadmap, diagnostics } = result;
    if (roadmap !== undefined) return { ...result, roadmap };
    throw mistake(`There are errors in the roadmap.\n\n${report(diagnostics, files)}\n`);
  }

  return {
    compileTo: draft,
    async publish(warn) {
      const remembered = await addHistory(made, history);
      const { images, ...illustrated } = await addImages(remembered, { project, content, files });
      const cache = textStore(projectStore(project, 'diagrams'));
      const { roadmap } = sound(await addDiagrams(illustrated, cache));
      const out = fileURLToPath(outDir).replace(/[/\\]$/, '');
      const opened = await openPublication(out, [content, project]);
      if (!opened.ok) throw mistake(`The site cannot be published to "${out}": ${opened.reason}.`);
      const renderer = store.keep(digest, draft);
      const threads = startRenderThreads(renderer, addresses(roadmap).length);
      const { unsearched, ...offered } = offerSearch(roadmap, project);
      const cards = projectStore(project, 'cards');
      const site = { ...offered, threads, images, cards };
      const published = await publishSite(site, opened.publication);
      if (!published.ok) throw mistake(`"${out}" is as it was. ${published.reason}`);
      const lack = unsearched ?? published.unsearched;
      if (lack !== undefined) warn(`Search is left out: ${lack}.`);
      return `${published.pages} pages published to ${relative(process.cwd(), out) || out}`;
    },
  };
}

/** An error that tells the user about the roadmap: where in our code it was found is of no use. */
export function mistake(message: string): Error {
  const error = new Error(message);
  error.name = 'Throughline';
  delete error.stack;
  return error;
}

type Made = Pick<RoadmapResult, 'roadmap' | 'diagnostics'>;

export interface Plan {
  /** The folder to compile into. */
  readonly compileTo: string;
  /** Renders and publishes; says what was done, and warns of what was left out. */
  publish(warn: (text: string) => void): Promise<string>;
}
