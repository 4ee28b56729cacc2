import { meetingVersions } from '../../../core/history/meeting-versions.ts';
import { parseSliceVersion } from '../../../core/history/parse-slice-version.ts';
import { withMeetingSlices } from '../../../core/history/with-history.ts';
import type { Roadmap } from '../../../core/roadmap/roadmap.ts';
import { decodeText } from '../../read-text.ts';
import { readObjects } from '../read-objects.ts';
import type { StartedHistory } from './add-history.ts';

/**
 * Adds to the history of a roadmap what its slices said on the days of past meetings. Reads only the
 * versions that were in force then, and asks git only if there were such meetings.
 */
export async function addMeetings<Made extends { readonly roadmap?: Roadmap }>(
  made: Made,
  { log, memory }: StartedHistory,
): Promise<Made> {
  const { roadmap } = made;
  const repository = await memory.repository;
  if (roadmap === undefined || repository?.ok !== true) return made;
  const days = meetingVersions(roadmap, await log);
  if (days.size === 0) return made;
  const paths = new Map(
    [...days.values()].flatMap((day) => [...day.values()].map(({ blob, path }) => [blob, path])),
  );
  const slices = new Map([...(memory.slices ?? [])].filter(([blob]) => paths.has(blob)));
  const unread = [...paths.keys()].filter((blob) => !slices.has(blob));
  for (const [blob, { bytes, size }] of await readObjects(unread, repository)) {
    const decoded = decodeText(bytes, size);
    const path = paths.get(blob) ?? '';
    slices.set(blob, 'text' in decoded ? parseSliceVersion(path, decoded.text) : undefined);
  }
  memory.slices = slices;
  return { ...made, roadmap: withMeetingSlices(roadmap, days, ({ blob }) => slices.get(blob)) };
}
