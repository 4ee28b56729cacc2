import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Body } from '../core/body/parsed-body.ts';
import type { Card } from '../core/cards/card.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import type { RoadmapTracker } from '../core/roadmap/roadmap-tracker.ts';
import type { Recorded } from '../core/tracking/reads.ts';
import type { PublishedFile } from './publish-file.ts';
import { type Entry, storeKey } from './store-entry.ts';

/** Imports a compiled renderer from the folder it was compiled into. */
export async function loadRenderer(folder: string): Promise<Renderer> {
  const entry = pathToFileURL(join(folder, 'server', 'entry.mjs')).href;
  const { createRenderer }: RendererModule = await import(entry);
  return createRenderer();
}

/** Returns a digest of all that pages are made of besides the roadmap. */
export function digestOfRenderer({ folder, files }: Entry): string {
  const code = files.filter((file) => file.startsWith('server/'));
  const { icu = '', node } = process.versions;
  return storeKey(icu, node, ...code.map((file) => readFileSync(join(folder, file))));
}

/**
 * Returns the style sheets, fonts and other files the pages refer to, as published below `base`.
 */
export function assetsOf({ folder, files }: Entry): readonly PublishedFile[] {
  return files
    .filter((file) => file.startsWith(`${assets}/`))
    .map((file) => ({ path: file.slice(assets.length + 1), location: join(folder, file) }));
}

/** Where they are in the folder of a renderer. */
export function assetsFolder(folder: string): string {
  return join(folder, assets);
}

const assets = 'client';

/** The list of the files a renderer was compiled from, in its folder. */
export const sourcesFile = 'sources.txt';

interface RendererModule {
  createRenderer(): Promise<Renderer>;
}

/**
 * The compiled site: turns an address of a roadmap into what is published there. It holds code
 * only; settings, `base` and content are the roadmap's. The module the compile step leaves exports
 * `createRenderer(): Promise<Renderer>`.
 */
export interface Renderer {
  /** `address` is one of `addresses(roadmap)`; any other renders the 404 page with status 404. */
  render(address: string, roadmap: Roadmap): Promise<Rendered>;
  /** The same, with what was read of the roadmap. One at a time: wait for each. */
  record(address: string, roadmap: Roadmap): Promise<Recorded<Rendered>>;
  /** Every address of a roadmap, as `addresses` of `core/site-addresses.ts`, with what was read of it. */
  addresses(roadmap: Roadmap): Recorded<readonly string[]>;
  /** Makes a roadmap one whose reads are recorded. */
  tracker(): RoadmapTracker;
  /** The readable texts of a body by language, as `core/search` has them. */
  textsOf(body: Body): Map<string, string>;
  /** The social cards the pages of a roadmap refer to, to be drawn and published beside them. */
  cards(roadmap: Roadmap): Recorded<readonly Card[]>;
}

export interface Rendered {
  readonly status: number;
  readonly contentType: string;
  /** Ready to be written: asset addresses under `base`, the Content Security Policy in the page. */
  readonly body: string;
}
