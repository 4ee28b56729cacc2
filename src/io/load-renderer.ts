import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Renderer } from './renderer.ts';

/** Imports a compiled renderer from the folder it was compiled into. */
export async function loadRenderer(folder: string): Promise<Renderer> {
  const entry = pathToFileURL(join(folder, 'server', 'entry.mjs')).href;
  const { createRenderer }: RendererModule = await import(entry);
  return createRenderer();
}

/** The style sheets, fonts and other files the pages refer to, as published below `base`. */
export function assetsFolder(folder: string): string {
  return join(folder, 'client');
}

interface RendererModule {
  createRenderer(): Renderer;
}
