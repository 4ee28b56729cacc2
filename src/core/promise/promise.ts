/** The promise of a slice, its target and its state: data only, periods as written. */
export interface SlicePromise {
  readonly state: PromiseState;
  /** The period it is judged by: the one on the day it ended, otherwise the current one. */
  readonly target: string;
  /** The last day of that period. */
  readonly due: string;
  /** The day it ended: on which the slice shipped or was dropped, or the promise was withdrawn. */
  readonly endedOn?: string;
  /** The first promised period, as far as git knows. */
  readonly first: string;
  /** The day it was made, where git knows. */
  readonly madeOn?: string;
  /** The day from which on it is known, where history is cut short: it may have been made before. */
  readonly since?: string;
  /** How often it slipped, as far as git knows. */
  readonly slips: number;
  /** Its changes in git, oldest first. */
  readonly moves: readonly PromiseMove[];
  /** Those of the slice that ended before it was made, oldest first; absent where there are none. */
  readonly earlier?: readonly SlicePromise[];
}

/**
 * - `open`: its period is not over; `due-soon`: it is within two weeks; `overdue`: it is over;
 * - `kept`, `late`: the slice shipped within its period, or afterwards;
 * - `undated`: the slice shipped, and its period was over before anybody wrote down on which day;
 * - `afterwards`: the target was written down only when the slice had shipped, so nothing was promised;
 * - `withdrawn`: the target was removed while the slice was open, or the slice was dropped;
 * - `removed`: the file of the slice was, while it was open.
 */
export type PromiseState =
  | 'open'
  | 'due-soon'
  | 'overdue'
  | 'kept'
  | 'late'
  | 'undated'
  | 'afterwards'
  | 'withdrawn'
  | 'removed';

/** One change of a promise that git saw. */
export interface PromiseMove {
  /**
   * It was `moved`, `withdrawn`, or made `again` for the same period after that; `corrected` after the
   * slice had ended; or the file was `removed`, `added` again.
   */
  readonly what: 'moved' | 'withdrawn' | 'again' | 'corrected' | 'removed' | 'added';
  /** The previous or last promised period. */
  readonly from: string;
  /** Absent where nothing is promised afterwards. */
  readonly to?: string;
  readonly date: string;
  /** The index of the commit; absent for what is not committed yet. */
  readonly commit: number | undefined;
}
