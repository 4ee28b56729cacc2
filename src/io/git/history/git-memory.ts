import type { Fold } from '../../../core/history/fold-history.ts';
import type { GitLog } from '../../../core/history/git-log.ts';
import type { Release, SliceVersion } from '../../../core/model/history.ts';
import type { FindRepositoryResult } from '../find-repository.ts';
import type { TreeEntry } from '../list-tree.ts';
import type { Blob } from '../read-objects.ts';
import type { KeptHistory } from './kept-history.ts';

/**
 * The answers of git while its commits and tags stay as they are: a reader of a history fills in what
 * is missing. For one content folder only.
 */
export interface GitMemory {
  repository?: Promise<FindRepositoryResult>;
  state?: Promise<GitState | undefined>;
  releases?: Promise<readonly Release[]>;
  /** The files of the last commit. */
  tree?: Promise<ReadonlyMap<string, TreeEntry> | undefined>;
  /** By id. */
  objects?: ReadonlyMap<string, Blob>;
  /** The versions of slices that were in force on days of meetings, by object id. */
  slices?: ReadonlyMap<string, SliceVersion | undefined>;
  /** The commits, folded as of a day. */
  folded?: { readonly commits: GitLog['commits']; readonly asOf: string; readonly fold: Fold };
  /** The history that was read under a name. */
  through?: { readonly name: string; readonly history: KeptHistory };
}

export interface GitState {
  readonly tip: string;
  /** The folder that all working trees of the repository share. */
  readonly commonFolder: string;
  /** The commits at which the clone was cut off. */
  readonly boundary: readonly string[];
}
