import { openDiagramCache } from './diagram-cache.ts';
import type { DrawOptions } from './draw-diagrams.ts';
import type { DiagramProblem } from './drawing.ts';
import { parseInProcess } from './drawing-pool.ts';

/**
 * Finds what is wrong with the text of diagrams, each distinct one once: the problem of each that has
 * one, by its source. What was drawn before is known from the cache.
 */
export async function parseDiagrams(
  sources: Iterable<string>,
  { cacheDir, home }: Pick<DrawOptions, 'cacheDir' | 'home'> = {},
): Promise<ReadonlyMap<string, DiagramProblem>> {
  const cache = cacheDir === undefined ? undefined : openDiagramCache(cacheDir, home);
  const problems = new Map<string, DiagramProblem>();
  await Promise.all(
    [...new Set(sources)].map(async (source) => {
      const kept = cache?.read(source);
      const problem = kept === undefined ? await parseInProcess(source, home) : kept;
      if (problem !== undefined && 'message' in problem) problems.set(source, problem);
    }),
  );
  return problems;
}
