import { createRoadmap, type RoadmapResult } from '../../core/roadmap/create-roadmap.ts';
import { projectStore } from '../project-store.ts';
import { markBroken } from './mark-broken.ts';
import type { PublishedFile } from '../published-file.ts';
import { prepareImages, type PrepareOptions } from './prepare-images.ts';

/**
 * Prepares the images of a roadmap that is otherwise right, and tells the pages of them. An image that
 * cannot be shown is a problem of the files that show it: then there is no roadmap any more.
 */
export async function addImages(
  made: RoadmapResult,
  { project, ...options }: AddOptions,
): Promise<IllustratedRoadmap> {
  const { roadmap } = made;
  if (roadmap === undefined) return { ...made, images: [] };
  const store = projectStore(project, 'images');
  const { facts, files, broken } = await prepareImages(roadmap, { ...options, store });
  if (broken.size > 0) {
    const marked = markBroken(options.files, broken);
    return { ...createRoadmap(marked, roadmap), images: [] };
  }
  if (files.length === 0) return { ...made, images: [] };
  const media = { ...roadmap.media, images: facts };
  return { ...made, roadmap: { ...roadmap, media }, images: files };
}

export interface AddOptions extends Omit<PrepareOptions, 'store'> {
  /** The folder of Throughline itself. */
  readonly project: string;
}

export interface IllustratedRoadmap extends RoadmapResult {
  /** The image files to publish. */
  readonly images: readonly PublishedFile[];
}
