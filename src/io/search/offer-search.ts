import type { Roadmap } from '../../core/roadmap/roadmap.ts';
import { projectStore } from '../project-store.ts';
import { startIndexing, type Indexing } from './start-indexing.ts';

/**
 * Begins to index a roadmap, and has its pages offer to search it. Where this machine cannot index,
 * the roadmap is as it was, and `unsearched` tells why.
 */
export function offerSearch(roadmap: Roadmap, project: string): OfferedSearch {
  const search = startIndexing(roadmap, projectStore(project, 'search'));
  if (!search.ok) return { roadmap, unsearched: search.reason };
  return { roadmap: { ...roadmap, searchable: true }, search };
}

interface OfferedSearch {
  readonly roadmap: Roadmap;
  readonly search?: Indexing;
  readonly unsearched?: string;
}
