import type { History, SliceVersion } from '../model/history.ts';
import { resolveSlice } from '../promise/resolve-slice.ts';
import { historyOf } from '../roadmap/item-key.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { FileVersion, MeetingVersions } from './meeting-versions.ts';

/**
 * The roadmap with what git knows of it: its slices, which are not copied, carry the days and the
 * promise that follow from both.
 */
export function withHistory<Known extends History>(roadmap: Roadmap, history: Known) {
  const { slices, asOf } = roadmap;
  for (const slice of slices) {
    Object.assign(slice, resolveSlice(slice, historyOf({ history }, slice), asOf));
  }
  return { ...roadmap, history };
}

/** Returns the roadmap with a history that knows what slices said on the days of past meetings. */
export function withMeetingSlices(
  { history, ...roadmap }: Roadmap,
  days: MeetingVersions,
  read: (version: FileVersion) => SliceVersion | undefined,
): Roadmap {
  if (history === undefined) return roadmap;
  const meetingSlices = new Map(
    [...days].map(([day, versions]) => {
      const known = [...versions].flatMap(([id, version]) => {
        const said = read(version);
        return said ? [[id, said] as const] : [];
      });
      return [day, new Map(known)] as const;
    }),
  );
  return { ...roadmap, history: { ...history, meetingSlices } };
}
