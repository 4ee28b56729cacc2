import { openSlicesAt } from './agenda-at.ts';
import { datedCommits } from './dated-commits.ts';
import type { FileChange, GitLog } from './git-log.ts';
import { pastMeetings } from './past-meetings.ts';
import type { History } from '../model/history.ts';
import { itemKey, keyOfFile, typeOfFile } from '../roadmap/item-key.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';

/**
 * Returns the versions of slices that were in force at the end of the day of each past meeting of now:
 * of those on its agenda, by the day, then by today's id. Empty without such meetings.
 */
export function meetingVersions(roadmap: Roadmap, log: GitLog): MeetingVersions {
  const days = pastMeetings(roadmap).flatMap(({ name, day }) => (name === 'now' ? [day] : []));
  const { history } = roadmap;
  if (days.length === 0 || history === undefined) return new Map();
  const commits = datedCommits(log.commits.toReversed(), roadmap.asOf);
  const inForce = new Map<string, FileVersion>();
  let next = 0;
  return new Map(
    days.toSorted().map((day) => {
      for (; next < commits.length && (commits[next]?.date ?? '') <= day; next += 1) {
        for (const change of commits[next]?.changes ?? []) leave(inForce, change);
        for (const change of commits[next]?.changes ?? []) enter(inForce, change);
      }
      const versions = openSlicesAt(roadmap, day).flatMap(({ id, status, horizon }) => {
        if (status !== 'active' && horizon !== 'now') return [];
        const version = versionOf(inForce, id, history);
        // A version that the log could not read may not be in this clone.
        return version && log.versions[version.blob] ? [[id, version] as const] : [];
      });
      return [day, new Map(versions)];
    }),
  );
}

/** Removes files that go or move before any comes: another may take its id in the same commit. */
function leave(inForce: Map<string, FileVersion>, { path, from, blob }: FileChange): void {
  for (const gone of [from, blob === undefined ? path : undefined]) {
    if (gone !== undefined) inForce.delete(keyOfFile(gone) ?? '');
  }
}

function enter(inForce: Map<string, FileVersion>, { path, blob }: FileChange): void {
  const key = typeOfFile(path) === 'slice' ? keyOfFile(path) : undefined;
  if (key !== undefined && blob !== undefined) inForce.set(key, { path, blob });
}

/** Under the latest id that it had by then. */
function versionOf(
  inForce: ReadonlyMap<string, FileVersion>,
  id: string,
  { items }: History,
): FileVersion | undefined {
  const key = itemKey({ type: 'slice', id });
  const keys = [key, ...(items.get(key)?.formerKeys ?? []).toReversed()];
  return keys.map((each) => inForce.get(each)).find((version) => version !== undefined);
}

export type MeetingVersions = ReadonlyMap<string, ReadonlyMap<string, FileVersion>>;

export interface FileVersion {
  readonly path: string;
  /** Its object. */
  readonly blob: string;
}
