import { readFolder } from './read-folder.ts';
import { toData } from './to-data.ts';
import type { RoadmapCheck, RoadmapOptions, RoadmapReading } from './library-types.ts';

export type * from './library-types.ts';

/**
 * Reads a content folder and returns its roadmap as plain data, and every problem as `checkRoadmap`
 * does. Rejects only when the folder cannot be read.
 */
export async function readRoadmap(
  folder: string,
  options: RoadmapOptions = {},
): Promise<RoadmapReading> {
  const { roadmap, ...check } = await readFolder(folder, { ...options, hasHistory: true });
  return { ...(roadmap && { roadmap: toData(roadmap) }), ...check };
}

/**
 * Returns every problem of a content folder, as `throughline check` reports them. Rejects only when
 * the folder cannot be read.
 */
export async function checkRoadmap(
  folder: string,
  options: RoadmapOptions = {},
): Promise<RoadmapCheck> {
  const { problems, errors, warnings } = await readFolder(folder, options);
  return { problems, errors, warnings };
}
