import type { Roadmap } from '../core/roadmap/roadmap.ts';
import { projectStore } from '../io/project-store.ts';
import type { PublishedFile } from '../io/published-file.ts';
import { startIndexing } from '../io/search/start-indexing.ts';
import { whyNoSearch } from '../io/search/why-no-search.ts';
import { project } from './project.ts';

/**
 * Has the pages of a roadmap that is being written offer to search it. It is indexed when somebody
 * does, and not at every change. Where this machine cannot index, nothing is offered.
 */
export function liveSearch(roadmap: Roadmap): LiveSearch {
  if (whyNoSearch() !== undefined) return { roadmap, searchFiles: () => Promise.resolve([]) };
  let files: Promise<readonly PublishedFile[]> | undefined;
  return {
    roadmap: { ...roadmap, searchable: true },
    searchFiles: () => (files ??= indexed(roadmap)),
  };
}

async function indexed(roadmap: Roadmap): Promise<readonly PublishedFile[]> {
  const started = startIndexing(roadmap, projectStore(project, 'search'));
  const index = started.ok ? await started.files : started;
  if (!index.ok) throw new Error(`The roadmap cannot be searched: ${index.reason}.`);
  return index.files;
}

interface LiveSearch {
  readonly roadmap: Roadmap;
  /** The files of the index. */
  readonly searchFiles: () => Promise<readonly PublishedFile[]>;
}
