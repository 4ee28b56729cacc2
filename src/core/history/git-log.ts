import type { Facts, History, HistoryGap, Release } from '../model/history.ts';

/** The history of a content folder as git reports it. Plain JSON data. */
export interface GitLog {
  readonly completeness: History['completeness'];
  readonly reason?: HistoryGap;
  /** The message of git, if it failed: for the person who builds the site, not for its readers. */
  readonly complaint?: string;
  /** Every commit that touches the folder, the newest first; of a branch that was merged only the merge. */
  readonly commits: readonly LoggedCommit[];
  /** The commits whose parents the clone does not hold. */
  readonly boundary: readonly string[];
  /** The facts in versions of files, by their object id; absent where the clone does not hold them. */
  readonly versions: Readonly<Record<string, FileFacts>>;
  readonly releases: readonly Release[];
  /** The files that differ on disk from the last commit. */
  readonly uncommitted: readonly UncommittedFile[];
}

export interface LoggedCommit {
  readonly id: string;
  readonly time: number;
  readonly date: string;
  readonly subject: string;
  /** Against the first parent. */
  readonly changes: readonly FileChange[];
}

/** A file of the folder in a commit; paths are relative to the folder. */
export interface FileChange {
  readonly path: string;
  /** Its path before a move. */
  readonly from?: string;
  /** Its object; absent when the file goes. */
  readonly blob?: string;
}

export interface UncommittedFile {
  readonly path: string;
  /** Absent when the file is gone or cannot be read. */
  readonly facts?: FileFacts;
  readonly isGone?: true;
}

/** The facts in a file: of its item and, in the vision, of each goal by its id. */
export interface FileFacts {
  readonly item: Facts;
  readonly goals?: Readonly<Record<string, Facts>>;
}
