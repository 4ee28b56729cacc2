import { datedCommits, isPossibleDay, type DatedCommit } from './dated-commits.ts';
import type { FileChange, FileFacts, GitLog } from './git-log.ts';
import type { Facts, History, HistoryCommit, ItemHistory } from '../model/history.ts';
import { oncePerPart } from '../once-per.ts';
import { itemKey, keyOfFile, partsOfKey, typeOfFile } from '../roadmap/item-key.ts';
import {
  beginTracking,
  copyOf,
  moveIntent,
  touch,
  trackChange,
  trackRemoval,
  type Moment,
  type Tracker,
} from './tracker.ts';

/**
 * Makes the history of every item from the commits of git, from the first one to the day `asOf`. Items
 * are followed through renames; one that comes back under its old id goes on. What was committed today
 * where it is tomorrow already counts as of today. A commit whose day cannot be right counts by the day
 * of the next one. `committed` is what `foldCommits` makes of the same log and day.
 */
export function foldHistory(
  log: GitLog,
  asOf: string,
  committed = foldCommits(log, asOf),
): History {
  const fold: Fold = { ...committed, log, trackers: withCopies(committed.trackers, log) };
  addUncommitted(fold, asOf);
  const { completeness, reason } = log;
  const since = fold.commits[0]?.date;
  const releases = log.releases.filter(({ date }) => isPossibleDay(date, asOf));
  return {
    completeness,
    ...(reason !== undefined && { reason }),
    ...(since !== undefined && { since }),
    items: itemsOf(fold, completeness === 'whole' ? undefined : since),
    commits: fold.commits,
    releases: releases.map((release) =>
      release.date > asOf ? { ...release, date: asOf } : release,
    ),
  };
}

/** Returns trackers: copies where files on disk may add facts, the rest shared. */
function withCopies(trackers: Fold['trackers'], { uncommitted }: GitLog): Fold['trackers'] {
  const copies = new Map(trackers);
  const keys = uncommitted.flatMap(({ path }) => keyOfFile(path) ?? []);
  const isGoal = (key: string) => partsOfKey(key).type === 'goal';
  const goals = keys.includes('vision') ? [...trackers.keys()].filter(isGoal) : [];
  for (const key of [...keys, ...goals]) {
    const tracker = trackers.get(key);
    if (tracker) copies.set(key, copyOf(tracker));
  }
  return copies;
}

/** The part of it that no edit on disk changes. */
export function foldCommits(log: GitLog, asOf: string): Fold {
  const fold: Fold = { log, commits: [], trackers: new Map(), goals: new Set() };
  const boundary = new Set(log.boundary);
  for (const commit of datedCommits(log.commits.toReversed(), asOf)) {
    addCommit(fold, commit, boundary.has(commit.id));
  }
  return fold;
}

function addCommit(fold: Fold, commit: DatedCommit, isCutShort: boolean): void {
  const changes = paired(commit.changes).filter(({ path }) => keyOfFile(path));
  if (changes.length === 0) return;
  const { id, date, time, subject } = commit;
  const at: Moment = {
    date,
    commit: fold.commits.push({ id, date, time, subject }) - 1,
    isCutShort: isCutShort || commit.isUndated === true,
    ...(commit.isUndated && { isUndated: true }),
  };
  for (const change of changes) {
    const key = keyOfFile(change.path) ?? '';
    const from = change.from === undefined ? undefined : keyOfFile(change.from);
    if (from !== undefined && from !== key) moveKey(fold, from, key);
    if (change.blob === undefined) {
      const tracker = fold.trackers.get(key);
      if (tracker) trackRemoval(tracker, at);
      if (key === 'vision') removeGoals(fold, new Set(), at);
    } else see(fold, key, fold.log.versions[change.blob], at);
  }
}

/** Files on disk count as seen on the day of the roadmap. */
function addUncommitted(fold: Fold, asOf: string): void {
  const at: Moment = { date: asOf };
  for (const { path, facts, isGone } of fold.log.uncommitted) {
    const key = keyOfFile(path);
    if (key === undefined) continue;
    const tracker = fold.trackers.get(key);
    if (!isGone) see(fold, key, facts, at);
    else if (tracker && !tracker.isGone) trackRemoval(tracker, at);
  }
}

function see(fold: Fold, key: string, seen: FileFacts | undefined, at: Moment): void {
  follow(fold, key, seen?.item, at);
  if (key !== 'vision' || seen === undefined) return;
  const goals = Object.entries(seen.goals ?? {}).map(
    ([id, facts]) => [itemKey({ type: 'goal', id }), facts] as const,
  );
  moveGoals(fold, new Map(goals));
  for (const [goal, facts] of goals) {
    const known = fold.trackers.get(goal);
    if (!known || known.isGone || !isSame(known.facts, facts)) follow(fold, goal, facts, at);
  }
  removeGoals(fold, new Set(goals.map(([goal]) => goal)), at);
}

/** Of a version that says nothing that can be read, only that it was made is known. */
function follow(fold: Fold, key: string, facts: Facts | undefined, at: Moment): void {
  const tracker = fold.trackers.get(key);
  if (!tracker) fold.trackers.set(key, beginTracking(facts ?? {}, at));
  else if (facts) trackChange(tracker, facts, at);
  else touch(tracker, at);
}

/** A goal that goes and one of the same title that comes are one, by another id. */
function moveGoals(fold: Fold, goals: ReadonlyMap<string, Facts>): void {
  for (const from of fold.goals) {
    const title = fold.trackers.get(from)?.facts.title;
    if (goals.has(from) || title === undefined) continue;
    const isIt = ([key, facts]: readonly [string, Facts]) =>
      !fold.goals.has(key) && facts.title === title;
    const [to, ...others] = [...goals].filter(isIt).map(([key]) => key);
    if (to !== undefined && others.length === 0) moveKey(fold, from, to);
  }
}

function removeGoals(fold: Fold, kept: ReadonlySet<string>, at: Moment): void {
  for (const key of fold.goals) {
    const tracker = fold.trackers.get(key);
    if (!kept.has(key) && tracker) trackRemoval(tracker, at);
  }
  fold.goals = kept;
}

/**
 * An item that goes by another id takes its history along, unless it becomes another kind of thing.
 * One that went before and bore that id is not forgotten for it: no id looks like its key.
 */
function moveKey({ trackers }: Fold, from: string, to: string): void {
  const tracker = trackers.get(from);
  if (!tracker || partsOfKey(from).type !== partsOfKey(to).type) return;
  const former = trackers.get(to);
  if (former?.isGone) trackers.set(freeKey(to, trackers), former);
  trackers.delete(from);
  trackers.set(to, tracker);
  tracker.formerKeys = [...(tracker.formerKeys ?? []), from];
  const [was, is] = [partsOfKey(from), partsOfKey(to)];
  if (is.type !== 'intent') return;
  for (const each of trackers.values()) moveIntent(each, was.id, is.id);
}

/** The key of an item whose id another one has now, as often as that happened. */
function freeKey(key: string, trackers: Fold['trackers']): string {
  let count = 1;
  while (trackers.has(`${key}~${count}`)) count += 1;
  return `${key}~${count}`;
}

/** Drops removals of files whose id comes back in the commit: they are moved, however rewritten. */
function paired(changes: readonly FileChange[]): readonly FileChange[] {
  const coming = new Set(
    changes.flatMap(({ path, blob }) => (blob === undefined ? [] : (keyOfFile(path) ?? []))),
  );
  const gone = (path: string) => coming.has(keyOfFile(path) ?? '');
  return changes
    .flatMap((change) => {
      const { from, path } = change;
      const changesKind = from !== undefined && typeOfFile(from) !== typeOfFile(path);
      return changesKind ? [{ path: from }, { path, blob: change.blob ?? '' }] : [change];
    })
    .filter(({ path, blob }) => blob !== undefined || !gone(path));
}

function itemsOf(fold: Fold, knownSince: string | undefined): ReadonlyMap<string, ItemHistory> {
  const vision = fold.trackers.get('vision');
  const around = { vision, knownSince };
  return new Map([...fold.trackers].map(([key, tracker]) => [key, itemOf(tracker, around)]));
}

/** Made once: what is made of the history of an item holds for as long as nobody edits its file. */
const itemOf = oncePerPart((tracker: Tracker, { vision, knownSince }: Around): ItemHistory => {
  const { facts: _, isGone: __, ...tracked } = tracker;
  const isOriginal = vision !== undefined && tracked.initialCommit === vision.initialCommit;
  return {
    ...tracked,
    ...(isOriginal && { isOriginal }),
    ...(knownSince !== undefined && { knownSince }),
  };
});

interface Around {
  readonly vision: Tracker | undefined;
  readonly knownSince: string | undefined;
}

function isSame(a: Facts, b: Facts): boolean {
  const keys = Object.keys({ ...a, ...b }) as (keyof Facts)[];
  return keys.every((key) => a[key] === b[key]);
}

/** A history that is being made. */
export interface Fold {
  readonly log: GitLog;
  readonly commits: HistoryCommit[];
  /** By key, including deleted items. */
  readonly trackers: Map<string, Tracker>;
  /** The keys of the goals that the vision has now. */
  goals: ReadonlySet<string>;
}
