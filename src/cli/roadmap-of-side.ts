import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';
import { createRoadmap } from '../core/roadmap/create-roadmap.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import type { Files } from './read-sides.ts';
import { today, useColor, type World } from './world.ts';

/** Returns the roadmap of a side, or its problems as text of several lines. */
export async function roadmapOf(
  { files, name, prefix }: Files,
  world: World,
): Promise<RoadmapOfSide> {
  if (files === undefined) return { ok: true };
  const { roadmap, diagnostics } = createRoadmap(files, { asOf: today(world), skipBodies: true });
  if (roadmap) return { ok: true, roadmap };
  // Loaded only when needed: most sides have no problems.
  const { reportProblems } = await import('./report-problems.ts');
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const problems = reportProblems(errors, {
    files,
    pathOf: (file) => prefix + file,
    color: useColor(world.stderr, world.env),
    width: world.stderr.columns ?? 100,
  });
  return {
    ok: false,
    errors,
    complaint: `The roadmap of ${name} has errors, so it cannot be compared.\n\n${problems}`,
  };
}

/** `roadmap` is absent when there is no content folder. */
type RoadmapOfSide =
  | { readonly ok: true; readonly roadmap?: Roadmap }
  | { readonly ok: false; readonly complaint: string; readonly errors: readonly Diagnostic[] };
