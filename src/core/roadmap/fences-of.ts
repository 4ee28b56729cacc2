import { diagramFences, type DiagramFence } from '../body/diagram-fences.ts';
import { allSources, type Sources } from './sources.ts';

/** The diagrams of all bodies, file by file. */
export function fencesOf(sources: Sources): readonly FileFences[] {
  return allSources(sources).flatMap(({ file, body }) => {
    const fences = diagramFences(body, file);
    return fences.length === 0 ? [] : { file, fences };
  });
}

export interface FileFences {
  readonly file: string;
  readonly fences: readonly DiagramFence[];
}
