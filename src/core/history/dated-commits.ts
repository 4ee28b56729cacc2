import { addDays } from '../model/days.ts';
import type { LoggedCommit } from './git-log.ts';

/**
 * Returns commits, the oldest first, with days that can be: a parent is made before its child, and all
 * are made by the day `asOf`. Clocks are sometimes wrong. The commits that agree with most others keep
 * their days; one that does not is marked, with the day by which it was made.
 */
export function datedCommits(
  commits: readonly LoggedCommit[],
  asOf: string,
): readonly DatedCommit[] {
  const latest = latestDay(asOf);
  const isPossible = ({ date }: LoggedCommit) => date >= gitBegins && date <= latest;
  const inOrder = longestInOrder(commits.filter(isPossible));
  let next: Moment = { date: asOf, time: Date.parse(`${asOf}T23:59:59Z`) / 1000 };
  const dated = commits.toReversed().map((commit): DatedCommit => {
    if (inOrder.has(commit)) {
      next = { date: earlier(commit.date, asOf), time: commit.time };
      return { ...commit, ...next };
    }
    const isNear = isPossible(commit) && Math.abs(commit.time - next.time) <= daySeconds;
    return { ...commit, ...next, ...(!isNear && { isUndated: true }) };
  });
  return dated.toReversed();
}

/** Whether something can have been committed on a day: since there is git, and by the day `asOf`. */
export function isPossibleDay(day: string, asOf: string): boolean {
  return day >= gitBegins && day <= latestDay(asOf);
}

/** The day `asOf` is the one before where it is tomorrow already. */
function latestDay(asOf: string): string {
  return addDays(asOf, 1);
}

const gitBegins = '2005-04-07';
const daySeconds = 86_400;

/** The most commits that can be chosen so that none is older than the one before. */
function longestInOrder(commits: readonly LoggedCommit[]): ReadonlySet<LoggedCommit> {
  // The last of the best choice of each length, and what comes before each in its best choice.
  const ends: LoggedCommit[] = [];
  const before = new Map<LoggedCommit, LoggedCommit | undefined>();
  for (const commit of commits) {
    const length = lengthBefore(ends, commit.time);
    before.set(commit, ends[length - 1]);
    ends[length] = commit;
  }
  const chosen = new Set<LoggedCommit>();
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) chosen.add(at);
  return chosen;
}

/** How long the best choice is that a commit of that time can follow. */
function lengthBefore(ends: readonly LoggedCommit[], time: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.time ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

type Moment = Pick<LoggedCommit, 'date' | 'time'>;

export interface DatedCommit extends LoggedCommit {
  /** Present where the day it was made on is not known, only that it was by `date`. */
  readonly isUndated?: true;
}
