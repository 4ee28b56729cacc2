import { addDays, dayNumber, dayOfNumber, monthNumber } from './days.ts';

/** How often a meeting is held. */
export const cadences = ['week', 'month', 'quarter'] as const;

/** The meetings that can be held. */
export const meetingNames = ['now', 'later'] as const;

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export const ordinals = ['first', 'second', 'third', 'fourth', 'last'] as const;

/** Returns `monday` or `first thursday` as what it means; `undefined` for anything else. */
export function parseMeetingDay(written: string): MeetingDay | undefined {
  const [last = '', first, ...others] = written.split(' ').toReversed();
  const weekday = weekdays.find((each) => each === last);
  const ordinal = ordinals.find((each) => each === first);
  if (weekday === undefined || others.length > 0) return undefined;
  if (first === undefined) return { weekday };
  return ordinal && { weekday, ordinal };
}

/** Returns the first day of a meeting from a day on. */
export function nextMeeting(meeting: Meeting, from: string): string {
  const period = periodOf(meeting, from);
  const day = dayIn(meeting, period);
  return day >= from ? day : dayIn(meeting, period + 1);
}

/** Returns the last day of a meeting before a day. */
export function lastMeeting(meeting: Meeting, before: string): string {
  const period = periodOf(meeting, before);
  const day = dayIn(meeting, period);
  return day < before ? day : dayIn(meeting, period - 1);
}

/** Counts the weeks, months or quarters up to that of a day. */
function periodOf({ every }: Meeting, day: string): number {
  // 1 January 1970 was a Thursday.
  if (every === 'week') return Math.floor((dayNumber(day) + 3) / 7);
  return Math.floor(monthNumber(day) / monthsIn[every]);
}

/** Returns the day of the meeting in such a period; in a quarter, it is in the first month. */
function dayIn({ every, on: { weekday, ordinal = 'first' } }: Meeting, period: number): string {
  const index = weekdays.indexOf(weekday);
  if (every === 'week') return dayOfNumber(period * 7 - 3 + index);
  const month = period * monthsIn[every];
  if (ordinal === 'last') return addDays(weekdayFrom(firstOf(month + 1), index), -7);
  return addDays(weekdayFrom(firstOf(month), index), 7 * ordinals.indexOf(ordinal));
}

const monthsIn = { month: 1, quarter: 3 } as const;

function firstOf(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** Returns the first day of a weekday from a day on; Monday is 0. */
function weekdayFrom(day: string, index: number): string {
  const own = (dayNumber(day) + 3) % 7;
  return addDays(day, (index - own + 7) % 7);
}

export type Cadence = (typeof cadences)[number];
export type MeetingName = (typeof meetingNames)[number];

interface MeetingDay {
  readonly weekday: (typeof weekdays)[number];
  /** Which of those in a month. */
  readonly ordinal?: (typeof ordinals)[number];
}

/** A meeting that is held again and again. */
export interface Meeting {
  readonly every: Cadence;
  readonly on: MeetingDay;
}
