import { startOf, type Diagnostic, type Point } from '../diagnostics/diagnostic.ts';
import type { Source } from '../document/parse-source.ts';
import type { Sources } from '../document/sources.ts';
import { settingsSchema } from '../model/settings.ts';
import { visionKeys } from '../model/vision.ts';
import type { Finding, Item, Roadmap } from '../roadmap/roadmap.ts';

/** Returns diagnostics with the items they are about: what a file describes, a goal or a team. */
export function findingsOf(
  roadmap: Roadmap,
  diagnostics: readonly Diagnostic[],
  sources: Sources,
): readonly Finding[] {
  const itemAt = itemsOf(roadmap, sources);
  return diagnostics.map((found) => {
    const item = itemAt(startOf(found.location));
    return item === undefined ? found : { ...found, item };
  });
}

function itemsOf(roadmap: Roadmap, { visions, settings }: Sources) {
  const { vision, goals, intents, slices, assumptions, updates, teams } = roadmap;
  const files = [vision, ...intents, ...slices, ...assumptions, ...updates];
  const byFile = new Map<string, Item>(files.map((item) => [item.file, item]));
  const goalAt = placed(goals, visions[0], (at) => ['goals', at], Object.keys(visionKeys));
  const teamAt = placed(
    teams,
    settings,
    (at) => ['teams', teams[at]?.id ?? ''],
    Object.keys(settingsSchema.shape),
  );
  return (point: Point): Item | undefined => {
    if (point.file === vision.file) return goalAt(point) ?? vision;
    return point.file === settings?.file ? teamAt(point) : byFile.get(point.file);
  };
}

/** Returns a function from a point to the entry of a list or mapping that it is in. */
function placed<Entry>(
  entries: readonly Entry[],
  source: Source<unknown> | undefined,
  pathOf: (index: number) => readonly (string | number)[],
  others: readonly string[],
): (point: Point) => Entry | undefined {
  const starts = entries.flatMap((_, at) => source?.at(...pathOf(at)) ?? []);
  const first = starts[0]?.line ?? Number.POSITIVE_INFINITY;
  const after = [
    ...others.flatMap((key) => source?.keyAt(key)?.line ?? []),
    source?.body.line ?? 0,
  ];
  const end = Math.min(...after.filter((line) => line > first));
  return (point) =>
    point.line < end
      ? entries[starts.findLastIndex((start) => !isBefore(point, start))]
      : undefined;
}

function isBefore(a: Point, b: Point): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}
