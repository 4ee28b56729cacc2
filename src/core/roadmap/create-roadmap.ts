import { diagramFences, type DiagramFence } from '../body/diagram-fences.ts';
import type { ContentFile } from '../content-file.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic, Problem } from '../diagnostics/diagnostic.ts';
import { checkBodies, checkSources, shownImages } from './check-sources.ts';
import { linkRoadmap } from './link-roadmap.ts';
import type { Roadmap, Settings } from './roadmap.ts';
import { settingsOf } from './settings-of.ts';
import { allSources, parseSources } from '../document/sources.ts';

/**
 * Returns one linked, derived roadmap from the files of a content folder, and every problem of
 * every file. `roadmap` exists only if no problem is an error; diagnostics are sorted by place.
 * `asOf` is the day of the roadmap, `YYYY-MM-DD`. With `skipBodies`, for comparing roadmaps, bodies
 * are not checked.
 */
export function createRoadmap(
  files: readonly ContentFile[],
  { asOf, skipBodies = false }: { readonly asOf: string; readonly skipBodies?: boolean },
): RoadmapResult {
  const sources = parseSources(files);
  const settings = settingsOf(sources);
  const fences = skipBodies
    ? []
    : allSources(sources).flatMap(({ file, body }) => diagramFences(body, file));
  const images = skipBodies ? [] : shownImages(sources);
  const ofBodies = skipBodies ? [] : checkBodies(sources, fences);
  const diagnostics = diagnose([...checkSources(sources, asOf), ...ofBodies], settings);
  const found = { diagnostics, fences, shownImages: images, settings };
  return hasErrors(found) ? found : { ...found, roadmap: linkRoadmap(sources, settings, asOf) };
}

/**
 * Adds problems that are found later, such as diagrams that cannot be drawn. An error removes the
 * roadmap.
 */
export function addProblems(
  { roadmap, ...found }: RoadmapResult,
  problems: readonly Problem[],
): RoadmapResult {
  const diagnostics = diagnose([...found.diagnostics, ...problems], found.settings);
  const result = { ...found, diagnostics };
  return roadmap === undefined || hasErrors(result) ? result : { ...result, roadmap };
}

export function hasErrors({ diagnostics }: Pick<RoadmapResult, 'diagnostics'>): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

export interface RoadmapResult {
  readonly roadmap?: Roadmap;
  readonly diagnostics: readonly Diagnostic[];
  /** The diagrams of all bodies, which are not drawn here. */
  readonly fences: readonly DiagramFence[];
  /** The images of the content folder that a body shows or links to, sorted; they are not read here. */
  readonly shownImages: readonly string[];
  /** The valid part of the settings. */
  readonly settings: Settings;
}
