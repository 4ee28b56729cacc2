import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { ContentFile } from '../../core/content-file.ts';
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts';
import { makeRoadmap } from '../../io/make-roadmap.ts';
import { openPublication } from '../../io/publication.ts';
import { publishSite } from '../../io/publish-site.ts';
import { readContent } from '../../io/read-content.ts';
import { startRenderThreads } from '../../io/render-threads.ts';
import { rendererDigest } from '../../io/renderer-digest.ts';
import { projectStore } from '../../io/store.ts';

/** Checks the roadmap before the compile and returns how to publish it. Throws on any error. */
export async function planPublication(
  options: ThroughlineOptions,
  project: string,
  outDir: URL,
): Promise<Plan> {
  const { content, asOf, report } = options;
  const read = readContent(content);
  if (!read.ok) throw mistake(`The content folder "${content}" cannot be read: ${read.reason}.`);
  const { files, links } = read;
  const git = { content, links, shell: { cwd: process.cwd(), env: process.env } };
  const made = await makeRoadmap({ project, content, files, asOf, git });
  const { roadmap, images, diagnostics } = made;
  if (roadmap === undefined) {
    throw mistake(`There are errors in the roadmap.\n\n${report(diagnostics, files)}\n`);
  }
  const store = projectStore(project, 'renderers');
  const digest = rendererDigest(project);
  const draft = store.draft();

  return {
    compileTo: draft,
    async publish() {
      const out = fileURLToPath(outDir).replace(/[/\\]$/, '');
      const opened = await openPublication(out, [content, project]);
      if (!opened.ok) throw mistake(`The site cannot be published to "${out}": ${opened.reason}.`);
      const renderer = store.keep(digest, draft);
      const threads = startRenderThreads(renderer, { out: opened.publication.out, project });
      const cards = projectStore(project, 'cards');
      const site = { takeRoadmap: () => roadmap, threads, images, cards };
      const published = await publishSite(site, opened.publication);
      if (!published.ok) throw mistake(`"${out}" is as it was. ${published.reason}`);
      return `${published.pages} pages published to ${relative(process.cwd(), out) || out}`;
    },
  };
}

/**
 * Returns an error about the user's roadmap, without a stack: its place in our code is of no use.
 */
export function mistake(message: string): Error {
  const error = new Error(message);
  error.name = 'Throughline';
  delete error.stack;
  return error;
}

export interface Plan {
  readonly compileTo: string;
  /** Renders and publishes; says what was done. */
  publish(): Promise<string>;
}

export interface ThroughlineOptions {
  /** The content folder, an absolute path. */
  readonly content: string;
  /** Only compile, into this folder, an absolute path. */
  readonly compileTo?: string | undefined;
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly report: Report;
}

export type Report = (diagnostics: readonly Diagnostic[], files: readonly ContentFile[]) => string;
