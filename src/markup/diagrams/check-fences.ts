import type { DiagramFence } from '../../core/body/diagram-fences.ts';
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts';
import type { DiagramProblem } from './drawing.ts';
import { parseDiagrams } from './parse-diagrams.ts';

/** What is wrong with the text of diagrams, each problem at its line of the Markdown file. */
export async function checkFences(
  fences: readonly DiagramFence[],
  cacheDir?: string,
): Promise<readonly Diagnostic[]> {
  if (fences.length === 0) return [];
  const problems = await parseDiagrams(sourcesOf(fences), { cacheDir });
  return fences.flatMap((fence) => {
    const problem = problems.get(fence.source);
    return problem ? toDiagnostic(fence, problem) : [];
  });
}

/** The sources of fences, as they are given to be drawn. */
export function sourcesOf(fences: readonly DiagramFence[]): readonly string[] {
  return fences.map(({ source }) => source);
}

/** A problem of a diagram, at its place in the file of the fence. */
export function toDiagnostic(fence: DiagramFence, problem: DiagramProblem): Diagnostic {
  const { message, line, column } = problem;
  return {
    rule: 'invalid-diagram',
    severity: 'error',
    message,
    location: fence.place(line, column),
  };
}
