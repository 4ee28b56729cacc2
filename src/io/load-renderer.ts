import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { PublishedFile } from './published-file.ts';
import type { Renderer } from './renderer.ts';
import type { Entry } from './store-entry.ts';

/** Imports a compiled renderer from the folder it was compiled into. */
export async function loadRenderer(folder: string): Promise<Renderer> {
  const entry = pathToFileURL(join(folder, 'server', 'entry.mjs')).href;
  const { createRenderer }: RendererModule = await import(entry);
  return createRenderer();
}

/** The style sheets, fonts and other files the pages refer to, as published below `base`. */
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

interface RendererModule {
  createRenderer(): Renderer;
}
