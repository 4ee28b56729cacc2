import type { Messages } from '../../messages/create-messages.ts';
import { daysBetween } from '../../core/model/days.ts';
import { isMissed } from '../../core/promise/judge-promise.ts';
import type { SlicePromise } from '../../core/promise/promise.ts';
import { appetiteSpent, type AppetiteSpent } from '../../core/roadmap/appetite-spent.ts';
import type { Roadmap, Slice } from '../../core/roadmap/roadmap.ts';
import { formatDay } from '../../core/model/format-period.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import { isShown, sayPromise } from './say-promise.ts';
import type { Note } from './slice-notes.ts';

/** Returns the owner of a slice, since when it is active, how much of its appetite is spent, and its promise. */
export function workNotes(
  slice: Slice,
  roadmap: Seen,
  { dated = true }: WorkNotesOptions = {},
): readonly Note[] {
  const { owner, promise } = slice;
  const t = messagesOf(roadmap.settings);
  const { started, shipped } = slice.days;
  const spent = dated ? appetiteSpent(slice, roadmap) : undefined;
  const notes: readonly (Note | undefined)[] = [
    owner === undefined ? undefined : { text: owner, isOwner: true },
    sayDays(started, shipped, t),
    spent && spentNote(spent, t),
    dated && isShown(promise) ? promiseNote(promise, roadmap.asOf, t) : undefined,
  ];
  return notes.filter((note) => note !== undefined);
}

function sayDays(
  started: string | undefined,
  shipped: string | undefined,
  t: Messages,
): Note | undefined {
  const [from, to] = [started, shipped].map((day) => day && formatDay(day, t.locale));
  if (to) return { text: from ? t('work.days', { from, to }) : to };
  return from ? { text: t('work.since', { day: from }) } : undefined;
}

/** Returns when an open slice is due, as a note. */
export function dueNotes({ promise }: Slice, roadmap: Seen): readonly Note[] {
  const isDue = promise?.state === 'open' || promise?.state === 'due-soon';
  return isDue ? [promiseNote(promise, roadmap.asOf, messagesOf(roadmap.settings))] : [];
}

/** Returns the promise of a slice in a list: a signal in its last week and once it is broken. */
export function promiseNote(promise: SlicePromise, asOf: string, t: Messages): Note {
  if (promise.state !== 'due-soon') {
    return { text: sayPromise(promise, t), isSignal: isMissed(promise) };
  }
  const left = daysBetween(asOf, promise.due);
  return { text: sayDue(left, t), isSignal: left <= 7 };
}

function sayDue(days: number, t: Messages): string {
  if (days > 1) return t('promise.due-in', { count: days });
  return t(days === 1 ? 'promise.due-tomorrow' : 'promise.due-today');
}

/** Returns the week or day of its appetite: `week 2 of 3`, `day 5 (4 planned)`. */
export function spentNote({ unit, at, of, isOver }: AppetiteSpent, t: Messages): Note {
  const text =
    unit === 'week'
      ? t(isOver ? 'work.week-over' : 'work.week', { week: at, of })
      : t(isOver ? 'work.day-over' : 'work.day', { day: at, of });
  return { text, isSignal: isOver };
}

type Seen = Pick<Roadmap, 'asOf' | 'settings'>;

interface WorkNotesOptions {
  /** Whether to show promises and appetite; an experiment has neither. */
  readonly dated?: boolean;
}
