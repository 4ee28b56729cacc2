import type { ContentFile } from '../core/content-file.ts';
import { createRoadmap, type RoadmapResult } from '../core/roadmap/create-roadmap.ts';
import { cacheFolder } from '../io/cache-folder.ts';
import { project } from './project.ts';

/** The roadmap of content files with its diagrams drawn, ready for its pages to be rendered. */
export async function prepareRoadmap(
  files: readonly ContentFile[],
  asOf: string,
): Promise<RoadmapResult> {
  const result = createRoadmap(files, { asOf });
  if (result.fences.length === 0) return result;
  const { addDiagrams } = await import('../markup/diagrams/add-diagrams.ts');
  return addDiagrams(result, cacheFolder(project, 'diagrams'));
}
