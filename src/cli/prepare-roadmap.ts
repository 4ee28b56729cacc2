import { createRoadmap } from '../core/roadmap/create-roadmap.ts';
import { addImages, type AddOptions, type IllustratedRoadmap } from '../io/images/add-images.ts';
import { projectStore } from '../io/project-store.ts';
import { textStore } from '../io/text-store.ts';
import { project } from './project.ts';

/**
 * The roadmap of content files with its images made and its diagrams drawn, ready for its pages to be
 * rendered. It has the very problems that `throughline check` reports.
 */
export async function prepareRoadmap({ asOf, ...options }: Options): Promise<IllustratedRoadmap> {
  const made = createRoadmap(options.files, { asOf });
  const illustrated = await addImages(made, { project, ...options });
  if (illustrated.fences.length === 0) return illustrated;
  const { addDiagrams } = await import('../markup/add-diagrams.ts');
  const { images } = illustrated;
  const cache = textStore(projectStore(project, 'diagrams'));
  return { ...(await addDiagrams(illustrated, cache)), images };
}

interface Options extends Omit<AddOptions, 'project'> {
  readonly asOf: string;
}
