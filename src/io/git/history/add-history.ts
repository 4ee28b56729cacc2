import type { ContentFile } from '../../../core/content-file.ts';
import { type Fold, foldCommits, foldHistory } from '../../../core/history/fold-history.ts';
import { forgetItems } from '../../../core/history/forget-items.ts';
import type { GitLog } from '../../../core/history/git-log.ts';
import { withHistory } from '../../../core/history/with-history.ts';
import type { Roadmap } from '../../../core/roadmap/roadmap.ts';
import { settingsIn } from '../../../core/document/sources.ts';
import { projectStore, textStore } from '../../store.ts';
import type { GitMemory } from './git-memory.ts';
import { type HistoryOptions, readHistory, unknown } from './read-history.ts';

/**
 * Begins to read the history of a content folder, unless its settings leave it out, so that git works
 * while the roadmap is made.
 */
export function startHistory({ project, ...options }: StartOptions): StartedHistory {
  const { memory = {} } = options;
  if (settingsIn(options.files)?.fields.history === 'off') {
    const log = Promise.resolve(unknown('off'));
    return { begun: log, log, memory };
  }
  const { promise: asked, resolve: onAsked } = Promise.withResolvers<void>();
  const cache = textStore(projectStore(project, 'history'));
  const log = readHistory({ ...options, cache, memory, onAsked });
  return { begun: Promise.race([asked, log]), log, memory };
}

/** Adds the history to a roadmap, if there is one. */
export async function addHistory<Made extends { readonly roadmap?: Roadmap }>(
  made: Made,
  { log, memory }: StartedHistory,
): Promise<Made> {
  const { roadmap } = made;
  if (roadmap === undefined) return made;
  const known = await log;
  const { asOf, settings } = roadmap;
  const folded = foldHistory(known, asOf, committedIn(known, asOf, memory));
  const history = forgetItems(folded, known, settings.forget);
  return { ...made, roadmap: withHistory(roadmap, history) };
}

/** Commits stay as they are while files are edited. */
function committedIn(log: GitLog, asOf: string, memory: GitMemory): Fold {
  const { commits } = log;
  if (memory.folded?.commits !== commits || memory.folded.asOf !== asOf) {
    memory.folded = { commits, asOf, fold: foldCommits(log, asOf) };
  }
  return memory.folded.fold;
}

export interface StartedHistory {
  /** When git has been asked all it is always asked: it works by itself until this thread waits. */
  readonly begun: Promise<unknown>;
  readonly log: Promise<GitLog>;
  /** The answers of git. */
  readonly memory: GitMemory;
}

/** Where git is asked, and about what. */
export type HistorySource = Pick<
  HistoryOptions,
  'content' | 'links' | 'shell' | 'at' | 'prefix' | 'memory'
>;

interface StartOptions extends Omit<HistoryOptions, 'cache' | 'onAsked'> {
  /** The folder of Throughline itself. */
  readonly project: string;
  readonly files: readonly ContentFile[];
}
