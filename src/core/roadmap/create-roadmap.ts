import { diagramFences, type DiagramFence } from '../body/diagram-fences.ts';
import type { ContentFile } from '../content-file.ts';
import { diagnose, newProblems } from '../diagnostics/diagnose.ts';
import type { Diagnostic, Problem } from '../diagnostics/diagnostic.ts';
import { checkBodies, checkSources, shownImages } from './check-sources.ts';
import { linkRoadmap } from './link-roadmap.ts';
import type { Roadmap, Settings } from './roadmap.ts';
import { settingsOf } from './settings-of.ts';
import { oncePer } from '../once-per.ts';
import type { Source } from '../document/parse-source.ts';
import { allowances, isAllowed, type Allowance } from '../document/allowances.ts';
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
  const fences = skipBodies ? [] : allSources(sources).flatMap(fencesOf);
  const images = skipBodies ? [] : shownImages(sources);
  const ofBodies = skipBodies ? [] : checkBodies(sources, fences);
  const start = { diagnostics: [], fences, shownImages: images, settings };
  const allow = { allowances: allowances(sources), allowed: [] };
  const found = diagnosed({ ...start, ...allow }, [...checkSources(sources, asOf), ...ofBodies]);
  return hasErrors(found) ? found : { ...found, roadmap: linkRoadmap(sources, settings, asOf) };
}

const fencesOf = oncePer(({ file, body }: Source<unknown>) => diagramFences(body, file));

/**
 * Adds problems that are found later, such as diagrams that cannot be drawn. An error removes the
 * roadmap.
 */
export function addProblems(
  { roadmap, ...found }: RoadmapResult,
  problems: readonly Problem[],
): RoadmapResult {
  const result = diagnosed(found, problems);
  return roadmap === undefined || hasErrors(result) ? result : { ...result, roadmap };
}

/** Returns the errors that `check` would report after a change of files, and did not before. */
export function newErrors(
  before: readonly ContentFile[],
  after: readonly ContentFile[],
  asOf: string,
  renamed?: (text: string) => string,
): readonly Diagnostic[] {
  const found = createRoadmap(after, { asOf }).diagnostics;
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return [];
  return newProblems(createRoadmap(before, { asOf }).diagnostics, errors, renamed);
}

/** Adds problems as diagnostics, or as allowed ones where their file says so. */
function diagnosed(
  found: Omit<RoadmapResult, 'roadmap'>,
  problems: readonly Problem[],
): Omit<RoadmapResult, 'roadmap'> {
  const { true: allowed = [], false: reported = [] } = Object.groupBy(problems, (problem) =>
    String(isAllowed(problem, found.allowances)),
  );
  return {
    ...found,
    diagnostics: diagnose([...found.diagnostics, ...reported], found.settings),
    allowed: [...found.allowed, ...allowed],
  };
}

export function hasErrors({ diagnostics }: Pick<RoadmapResult, 'diagnostics'>): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

export interface RoadmapResult {
  readonly roadmap?: Roadmap;
  readonly diagnostics: readonly Diagnostic[];
  /** The rules that files allow not to be followed. */
  readonly allowances: readonly Allowance[];
  /** The problems that are not reported for that reason. */
  readonly allowed: readonly Problem[];
  /** The diagrams of all bodies, which are not drawn here. */
  readonly fences: readonly DiagramFence[];
  /** The images of the content folder that a body shows or links to, sorted; they are not read here. */
  readonly shownImages: readonly string[];
  /** The valid part of the settings. */
  readonly settings: Settings;
}
