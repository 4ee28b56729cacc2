import type { DiagramFence } from '../body/diagram-fences.ts';
import type { ContentFile } from '../content-file.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkBodies, checkSources, inOrder } from './check-sources.ts';
import { fencesOf } from './fences-of.ts';
import { linkRoadmap } from './link-roadmap.ts';
import type { Roadmap, Settings } from './roadmap.ts';
import { settingsOf } from './settings-of.ts';
import { parseSources } from './sources.ts';

/**
 * Makes one linked, derived roadmap of the files of a content folder and tells every problem of
 * every file. `roadmap` is there exactly when no problem is an error; diagnostics come sorted by
 * file, line and column. `asOf` is the day the roadmap is told for, `YYYY-MM-DD`.
 */
export function createRoadmap(
  files: readonly ContentFile[],
  { asOf }: { readonly asOf: string },
): RoadmapResult {
  const sources = parseSources(files);
  const fences = fencesOf(sources);
  const diagnostics = inOrder([...checkSources(sources, asOf), ...checkBodies(sources, fences)]);
  const found = { diagnostics, fences: fences.flatMap((file) => file.fences) };
  return isBroken(diagnostics) ? found : { ...found, roadmap: linkRoadmap(sources, asOf) };
}

/**
 * A roadmap to be compared with another: as `createRoadmap`, but what stands in the bodies is not
 * looked at before somebody asks. A link that leads nowhere changes no promise.
 */
export function createComparable(
  files: readonly ContentFile[],
  { asOf }: { readonly asOf: string },
): ComparableResult {
  const sources = parseSources(files);
  const diagnostics = inOrder(checkSources(sources, asOf));
  return isBroken(diagnostics)
    ? { diagnostics }
    : { diagnostics, roadmap: linkRoadmap(sources, asOf) };
}

/**
 * The problems that `createRoadmap` tells, without the roadmap, and what is right of the settings.
 * Who asks for errors alone need not say for which day: they are the same on every one.
 */
export function checkRoadmap(
  files: readonly ContentFile[],
  { asOf }: { readonly asOf?: string } = {},
): CheckResult {
  const sources = parseSources(files);
  const fences = fencesOf(sources);
  return {
    diagnostics: inOrder([...checkSources(sources, asOf), ...checkBodies(sources, fences)]),
    fences: fences.flatMap((file) => file.fences),
    settings: settingsOf(sources, sources.visions[0]?.fields.title ?? ''),
  };
}

function isBroken(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

export interface ComparableResult {
  readonly roadmap?: Roadmap;
  readonly diagnostics: readonly Diagnostic[];
}

export interface RoadmapResult extends ComparableResult {
  /** The diagrams of all bodies: whether they can be drawn is for whoever draws them to say. */
  readonly fences: readonly DiagramFence[];
}

export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly fences: readonly DiagramFence[];
  readonly settings: Settings;
}
