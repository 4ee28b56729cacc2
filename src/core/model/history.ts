import { usesOf, type FollowedName, type Key } from './key.ts';
import { keysOf } from './nouns.ts';

/**
 * The history of a roadmap: the changes of its files in git, with the dates in front matter if
 * given. Plain data, like the roadmap. Unknown facts are left out, never guessed. A change is known
 * from the day it reached the branch of the site: the day of the commit on its first-parent line,
 * in the time zone of the commit. A merge is one change.
 */
export interface History {
  /**
   * - `whole`: everything that was ever committed is known;
   * - `shallow`: the clone holds only the latest commits, so what came before is not known;
   * - `partial`: some earlier versions of files are not in this clone, so some changes are not known;
   * - `none`: nothing is known, and no item has a history.
   */
  readonly completeness: 'whole' | 'shallow' | 'partial' | 'none';
  /** The reason that it is not whole; the message is `history.<reason>`. */
  readonly reason?: HistoryGap;
  /** The first day with a known history; absent if nothing is known. */
  readonly since?: string;
  /** Every past and present item, by `itemKey`. */
  readonly items: ReadonlyMap<string, ItemHistory>;
  /** The commits that events refer to, oldest first. */
  readonly commits: readonly HistoryCommit[];
  /** The tags of the repository, newest first. */
  readonly releases: readonly Release[];
  /**
   * The details of slices of past now meetings beyond their facts, by the day of the meeting, then
   * by today's id; absent without such meetings.
   */
  readonly meetingSlices?: ReadonlyMap<string, ReadonlyMap<string, SliceVersion>>;
}

/** The details in one version of a slice's file. */
export interface SliceVersion {
  /** The open ones, as plain text. */
  readonly questions: readonly string[];
  /** Those that were not agreed; a team by its id. */
  readonly requests: readonly { readonly team: string; readonly what: string }[];
  /** The ids that its dependencies had then. */
  readonly dependsOn: readonly string[];
}

export interface ItemHistory {
  /** The day it was first committed; absent where that is not known or has not happened yet. */
  readonly firstSeen?: string;
  /** The day its file, or of a goal its entry, was last changed by a commit. */
  readonly lastChanged?: string;
  /** Its facts when it was first seen; on `initialDate`, if it started then. */
  readonly initial: Facts;
  /** The day of `initial`. */
  readonly initialDate: string;
  /** The commit of `initial`, as an index; absent where it is not committed yet. */
  readonly initialCommit?: number;
  /** The keys it had before it was renamed, oldest first; absent where it never was. */
  readonly formerKeys?: readonly string[];
  /** The day from which on its history is known, where the history of the roadmap is not whole. */
  readonly knownSince?: string;
  /** Whether it was there when the roadmap began: what became of it before is not known. */
  readonly isOriginal?: true;
  /** In the order they were committed. */
  readonly events: readonly HistoryEvent[];
  /** Whether the file on disk differs from its last commit. */
  readonly isUncommitted?: true;
}

/**
 * Returns an item as it was when only these events had happened. It says nothing of the state of its
 * file, which is that of today.
 */
export function itemWithEvents(item: ItemHistory, events: readonly HistoryEvent[]): ItemHistory {
  const { firstSeen, initial, initialDate, initialCommit, formerKeys, knownSince, isOriginal } =
    item;
  return {
    ...{ initial, initialDate, events },
    ...(firstSeen !== undefined && { firstSeen }),
    ...(initialCommit !== undefined && { initialCommit }),
    ...(formerKeys && { formerKeys }),
    ...(knownSince !== undefined && { knownSince }),
    ...(isOriginal && { isOriginal }),
  };
}

/** Returns the last title of an item; `undefined` if it never had one. */
export function lastTitleOf({ initial, events }: ItemHistory): string | undefined {
  const last = events.findLast(({ what, to }) => what === 'title' && to !== undefined);
  return last?.to ?? initial.title;
}

/** One key that got, lost or changed its value, or the item itself that went or came back. */
export interface HistoryEvent {
  readonly what: FactKey | 'added' | 'removed';
  /** The day of the change: from front matter if given, otherwise that of the commit. */
  readonly date: string;
  /** The day it became known, that of the commit, where it is another one. */
  readonly knownOn?: string;
  /** An index into `History.commits`; absent for what is not committed yet. */
  readonly commit?: number;
  readonly from?: string;
  readonly to?: string;
}

export interface HistoryCommit {
  readonly id: string;
  /** The committer's day, `YYYY-MM-DD`. */
  readonly date: string;
  /** The committer's clock, in seconds. */
  readonly time: number;
  /** The first line of its message, written by any committer: text, never markup. */
  readonly subject: string;
}

/** A tag, and when the commit it names was made. */
export interface Release {
  readonly name: string;
  readonly date: string;
  readonly time: number;
}

/**
 * The keys of an item that history follows, with their front matter names. `horizon` is `done`
 * or `declined` for such an intent, and for a slice only its own; `reading` is the latest one of a goal, its
 * day and its value with a space between; `goals` are the ids of the goals of an intent, with
 * spaces between. `intent` is the current id of the intent, even if it was different then.
 */
export type FactKey =
  | { [Noun in keyof typeof keysOf]: FollowedName<(typeof keysOf)[Noun]> }[keyof typeof keysOf]
  | 'reading'
  | 'goals';

export const factKeys: readonly FactKey[] = [
  ...new Set(
    Object.values(keysOf).flatMap((keys) =>
      Object.entries<Key>(keys).flatMap(([name, key]) =>
        usesOf(key).history ? (name as FactKey) : [],
      ),
    ),
  ),
  'reading',
  'goals',
];

/** The facts of an item, as written. */
export type Facts = Readonly<Partial<Record<FactKey, string>>>;

/** Why a history is not whole. */
export type HistoryGap = 'off' | 'outside' | 'no-git' | 'failed' | 'empty' | 'shallow' | 'partial';
