import { byPlace } from '../../core/diagnostics/by-place.ts';
import type { RoadmapResult } from '../../core/roadmap/create-roadmap.ts';
import type { Media } from '../../core/roadmap/media.ts';
import { drawFences } from './draw-fences.ts';
import type { DrawingCache } from './drawing-cache.ts';

/**
 * Draws the diagrams of a roadmap and tells the pages of them. Where one cannot be drawn there is no
 * roadmap any more; where there is none to begin with, its problems join the others.
 */
export async function addDiagrams(
  { roadmap, ...found }: RoadmapResult,
  cache: DrawingCache,
): Promise<RoadmapResult> {
  const { diagrams, problems } = await drawFences(found.fences, cache);
  const diagnostics = [...found.diagnostics, ...problems].sort(byPlace);
  if (roadmap === undefined || problems.length > 0) return { ...found, diagnostics };
  const media: Media = { images: new Map(), ...roadmap.media, diagrams };
  return { ...found, diagnostics, roadmap: { ...roadmap, media } };
}
