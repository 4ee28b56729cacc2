import { byPlace } from '../../core/diagnostics/by-place.ts';
import type { RoadmapResult } from '../../core/roadmap/create-roadmap.ts';
import type { DrawnDiagram, Media } from '../../core/roadmap/media.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';
import { checkFences, sourcesOf, toDiagnostic } from './check-fences.ts';
import { drawDiagrams } from './draw-diagrams.ts';

/**
 * Draws the diagrams of a roadmap, each distinct one once and only those the cache lacks, and tells
 * the pages of them. One that cannot be drawn is a problem at its line of the Markdown file: then
 * there is no roadmap any more. Where there is none to begin with, the diagrams are only checked.
 */
export async function addDiagrams(result: RoadmapResult, cacheDir: string): Promise<RoadmapResult> {
  const { roadmap, fences } = result;
  if (fences.length === 0) return result;
  if (roadmap === undefined) return withProblems(result, await checkFences(fences, cacheDir));

  const { drawings } = await drawDiagrams(sourcesOf(fences), { cacheDir });
  const diagrams = new Map<string, DrawnDiagram>();
  const problems = fences.flatMap((fence) => {
    const drawing = drawings.get(fence.source);
    if (drawing?.ok === false) return toDiagnostic(fence, drawing);
    if (drawing) diagrams.set(fence.source, drawing);
    return [];
  });
  if (problems.length > 0) return withProblems(result, problems);
  return { ...result, roadmap: withDiagrams(roadmap, diagrams) };
}

function withDiagrams(roadmap: Roadmap, diagrams: ReadonlyMap<string, DrawnDiagram>): Roadmap {
  const media: Media = { images: new Map(), ...roadmap.media, diagrams };
  return { ...roadmap, media };
}

function withProblems(
  { diagnostics, fences }: RoadmapResult,
  problems: RoadmapResult['diagnostics'],
): RoadmapResult {
  return { diagnostics: [...diagnostics, ...problems].sort(byPlace), fences };
}
