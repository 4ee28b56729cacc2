import { createRoadmap, type RoadmapResult } from '../../core/roadmap/create-roadmap.ts';
import { cacheFolder } from '../cache-folder.ts';
import { markBroken } from './mark-broken.ts';
import type { PublishedFile } from '../published-file.ts';
import { prepareImages, type PrepareOptions } from './prepare-images.ts';

/**
 * Prepares the images of a roadmap that is otherwise right, and tells the pages of them. An image that
 * cannot be shown is a problem of the files that show it: then there is no roadmap any more.
 */
export async function addImages(
  { roadmap, diagnostics }: Pick<RoadmapResult, 'roadmap' | 'diagnostics'>,
  { project, ...options }: AddOptions,
): Promise<IllustratedRoadmap> {
  if (roadmap === undefined) return { diagnostics, images: [] };
  const cache = cacheFolder(project, 'images');
  const { facts, files, broken } = await prepareImages(roadmap, { ...options, cache });
  if (broken.size > 0) {
    const marked = markBroken(options.files, broken);
    return { diagnostics: createRoadmap(marked, roadmap).diagnostics, images: [] };
  }
  if (files.length === 0) return { roadmap, diagnostics, images: [] };
  const media = { ...roadmap.media, images: facts };
  return { roadmap: { ...roadmap, media }, diagnostics, images: files };
}

interface AddOptions extends Omit<PrepareOptions, 'cache'> {
  /** The folder of Throughline itself. */
  readonly project: string;
}

export interface IllustratedRoadmap extends Omit<RoadmapResult, 'fences'> {
  /** The image files to publish. */
  readonly images: readonly PublishedFile[];
}
