import type { SliceVersion } from '../model/history.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { FileVersion, MeetingVersions } from './meeting-versions.ts';

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
