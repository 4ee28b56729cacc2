import type { ContentFile } from '../core/content-file.ts';
import { withAdvice } from '../core/coach/coach.ts';
import { findingsOf } from '../core/coach/findings-of.ts';
import { parseSources, settingsIn } from '../core/document/sources.ts';
import type { GitLog } from '../core/history/git-log.ts';
import { addProblems, createRoadmap, type RoadmapResult } from '../core/roadmap/create-roadmap.ts';
import type { Slice } from '../core/roadmap/roadmap.ts';
import { contradictoryHistory } from '../core/history/contradictory-history.ts';
import { unknownForget } from '../core/history/unknown-forget.ts';
import {
  addHistory,
  type HistorySource,
  type StartedHistory,
  startHistory,
} from './git/history/add-history.ts';
import type { PrepareOptions } from './images/prepare-images.ts';
import type { PublishedFile } from './publish-file.ts';
import { projectStore, textStore } from './store.ts';

/**
 * Makes the roadmap of the files of a content folder, with its images and diagrams and, where `git`
 * is given, its history. Every command has its roadmap and its problems from here. With
 * `isOnlyChecked`, images are read but not made, and git is only asked where that may find a problem.
 */
export async function makeRoadmap(options: MakeOptions): Promise<MadeRoadmap> {
  const { files, git, isOnlyChecked } = options;
  const early = git && !isOnlyChecked ? startHistory({ ...options, ...git }) : undefined;
  await early?.begun;
  const illustrated = await withImages(createRoadmap(files, options), options);
  const made = await withDiagrams(illustrated, options);
  const isAsked = made.settings.forget.length > 0 || made.roadmap?.slices.some(isInDoubt) === true;
  if (!git || (isOnlyChecked && !isAsked)) return coached(made, files, git !== undefined);
  const history = early ?? startHistory({ ...options, ...git });
  const known = await addHistory(made, history);
  const dated = isOnlyChecked ? known : await withMeetings(known, history);
  const log = await history.log;
  const found = [
    ...(dated.roadmap ? contradictoryHistory(dated.roadmap) : []),
    ...unknownForget(settingsIn(files), log),
  ];
  const isDated = log.completeness === 'whole';
  return coached({ ...dated, ...addProblems(dated, found), log }, files, isDated);
}

/** Loads the code that reads past meetings only where pages show them. */
async function withMeetings(made: MadeRoadmap, history: StartedHistory): Promise<MadeRoadmap> {
  const { addMeetings } = await import('./git/history/add-meetings.ts');
  return addMeetings(made, history);
}

/** Adds the advice of the coach, and to the roadmap everything that was found. */
function coached(made: MadeRoadmap, files: readonly ContentFile[], isDated: boolean): MadeRoadmap {
  const sources = parseSources(files);
  const { roadmap, ...advised } = withAdvice(made, sources, { isDated });
  if (roadmap === undefined) return { ...made, ...advised };
  const findings = findingsOf(roadmap, advised.diagnostics, sources);
  return { ...made, ...advised, roadmap: { ...roadmap, findings } };
}

/** Returns whether git knows more of a slice than its front matter: `check` reads it only then. */
function isInDoubt(slice: Slice): boolean {
  const { status, started, shipped, appetite } = slice;
  if (status === 'active' && hasOpenQuestion(slice)) return true;
  if (started !== undefined) return false;
  return status === 'active'
    ? appetite !== undefined
    : status === 'shipped' && shipped !== undefined;
}

/** Parses only a body that can have questions. */
function hasOpenQuestion(slice: Slice): boolean {
  return /question/i.test(slice.body.text) && slice.questions.done < slice.questions.total;
}

/**
 * Reads images even when there are other errors, so that a check reports all problems in one run.
 */
async function withImages(made: RoadmapResult, options: MakeOptions): Promise<MadeRoadmap> {
  const { files, project } = options;
  const { roadmap, shownImages } = made;
  if (shownImages.length === 0) return { ...made, images: [] };
  const { prepareImages } = await import('./images/prepare-images.ts');
  const store = projectStore(project, 'images');
  const isOnlyChecked = options.isOnlyChecked === true || roadmap === undefined;
  const prepared = await prepareImages(shownImages, { ...options, store, isOnlyChecked });
  const { facts, files: images, broken } = prepared;
  if (broken.size > 0) {
    const marked = files.map((file): ContentFile => {
      const found = broken.get(file.path);
      if (found === undefined || 'problem' in file) return file;
      const { broken: reason, ...hint } = found;
      return { path: file.path, problem: { kind: 'broken-image', reason, ...hint } };
    });
    return { ...createRoadmap(marked, options), images: [] };
  }
  if (roadmap === undefined || images.length === 0) return { ...made, images: [] };
  return { ...made, roadmap: { ...roadmap, media: { ...roadmap.media, images: facts } }, images };
}

/** A diagram that cannot be drawn is an error; the result then has no roadmap. */
async function withDiagrams(made: MadeRoadmap, { project }: MakeOptions): Promise<MadeRoadmap> {
  const { fences, images } = made;
  if (fences.length === 0) return made;
  const { drawFences } = await import('./draw-fences.ts');
  const { diagrams, problems } = await drawFences(
    fences,
    textStore(projectStore(project, 'diagrams')),
  );
  const found = { ...addProblems(made, problems), images };
  const { roadmap } = found;
  if (roadmap === undefined) return found;
  const media = { images: new Map(), ...roadmap.media, diagrams };
  return { ...found, roadmap: { ...roadmap, media } };
}

export interface MakeOptions extends Omit<PrepareOptions, 'store'> {
  /** The files of the content folder. */
  readonly files: readonly ContentFile[];
  /** The folder of Throughline itself. */
  readonly project: string;
  /** The day of the roadmap, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly git?: HistorySource;
}

export interface MadeRoadmap extends RoadmapResult {
  /** The image files to publish. */
  readonly images: readonly PublishedFile[];
  /** Its log in git, if history was read. */
  readonly log?: GitLog;
}
