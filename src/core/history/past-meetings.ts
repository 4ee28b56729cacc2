import { meetingAddress } from '../addresses.ts';
import { lastMeeting, meetingNames, type MeetingName } from '../model/meeting.ts';
import { oncePer } from '../once-per.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';

/**
 * Returns the latest meetings of both kinds, newest first, as far as history is known; none without
 * the setting. Each has a page. The one of today is not over yet.
 */
export const pastMeetings = oncePer(({ asOf, history, settings }: Roadmap) => {
  const { since } = history ?? {};
  return meetingNames.flatMap((name): readonly PastMeeting[] => {
    const meeting = settings.meetings?.[name];
    const days: string[] = [];
    if (meeting === undefined || since === undefined) return [];
    let day = lastMeeting(meeting, asOf);
    for (; day >= since && days.length < most; day = lastMeeting(meeting, day)) days.push(day);
    return days.map((day) => ({
      name,
      day,
      address: meetingAddress(name, day),
      last: lastMeeting(meeting, day),
    }));
  });
});

const most = 6;

export interface PastMeeting {
  readonly name: MeetingName;
  readonly day: string;
  /** Root-relative, below `base`. */
  readonly address: string;
  /** The day of the one before. */
  readonly last: string;
}
