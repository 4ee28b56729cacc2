import { contentTarget } from '../core/body/content-target.ts';
import type { ContentFile } from '../core/content-file.ts';
import type { GitLog } from '../core/history/git-log.ts';
import { addProblems, createRoadmap, type RoadmapResult } from '../core/roadmap/create-roadmap.ts';
import { addHistory, startHistory, type HistorySource } from './git/history/add-history.ts';
import type { PrepareOptions } from './images/prepare-images.ts';
import { projectStore } from './project-store.ts';
import type { PublishedFile } from './published-file.ts';
import { textStore } from './text-store.ts';

/**
 * Makes the roadmap of the files of a content folder, with its images and diagrams and, where `git`
 * is given, its history. Every command has its roadmap and its problems from here. With
 * `isOnlyChecked`, images are read but not made.
 */
export async function makeRoadmap(options: MakeOptions): Promise<MadeRoadmap> {
  const { files, git } = options;
  const history = git && startHistory({ ...options, ...git });
  await history?.begun;
  const illustrated = await withImages(createRoadmap(files, options), options);
  const made = await withDiagrams(illustrated, options);
  return history ? { ...(await addHistory(made, history)), log: await history.log } : made;
}

/** Images are read once all else is right: what is wrong decides what is shown at all. */
async function withImages(made: RoadmapResult, options: MakeOptions): Promise<MadeRoadmap> {
  const { files, project } = options;
  const { roadmap } = made;
  if (roadmap === undefined || !files.some(({ path }) => contentTarget(path) === 'image')) {
    return { ...made, images: [] };
  }
  const { prepareImages } = await import('./images/prepare-images.ts');
  const store = projectStore(project, 'images');
  const { facts, files: images, broken } = await prepareImages(roadmap, { ...options, store });
  if (broken.size > 0) {
    const marked = files.map((file): ContentFile => {
      const reason = broken.get(file.path);
      return reason ? { path: file.path, problem: { kind: 'broken-image', reason } } : file;
    });
    return { ...createRoadmap(marked, roadmap), images: [] };
  }
  if (images.length === 0) return { ...made, images };
  return { ...made, roadmap: { ...roadmap, media: { ...roadmap.media, images: facts } }, images };
}

/** A diagram that cannot be drawn is an error: then there is no roadmap. */
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
  /** The folder of Throughline itself. */
  readonly project: string;
  /** The day of the roadmap, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly git?: HistorySource;
}

export interface MadeRoadmap extends RoadmapResult {
  /** The image files to publish. */
  readonly images: readonly PublishedFile[];
  /** What git knows of it, where it was asked. */
  readonly log?: GitLog;
}
