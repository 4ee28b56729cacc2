import { daysBetween } from '../../core/model/days.ts';
import type { SlicePromise } from '../../core/promise/promise.ts';
import type { Roadmap, Slice } from '../../core/roadmap/roadmap.ts';
import { formatDay } from '../../core/model/format-period.ts';
import { count } from '../base/format-number.ts';
import { isBroken, isShown, sayPromise } from './say-promise.ts';
import type { Note } from './slice-notes.ts';

/** Who works on a slice, since when, how much of its appetite is spent and what was promised. */
export function workNotes(
  slice: Slice,
  roadmap: Seen,
  { dated = true }: WorkNotesOptions = {},
): readonly Note[] {
  const { owner, promise } = slice;
  const { language } = roadmap.settings;
  const { started, shipped } = slice.days;
  const spent = dated ? appetiteSpent(slice, roadmap) : undefined;
  const notes: readonly (Note | undefined)[] = [
    owner === undefined ? undefined : { text: owner },
    sayDays(started, shipped, language),
    spent && spentNote(spent),
    dated && isShown(promise) ? promiseNote(promise, roadmap) : undefined,
  ];
  return notes.filter((note) => note !== undefined);
}

function sayDays(
  started: string | undefined,
  shipped: string | undefined,
  language: string,
): Note | undefined {
  const [from, to] = [started, shipped].map((day) => day && formatDay(day, language));
  if (to) return { text: from ? `${from} – ${to}` : to };
  return from ? { text: `since ${from}` } : undefined;
}

/** A promise that is due soon says so, and in its last week it is a signal. */
function promiseNote(promise: SlicePromise, { asOf, settings }: Seen): Note {
  const text = sayPromise(promise, settings.language);
  if (promise.state !== 'due-soon') return { text, isSignal: isBroken(promise) };
  const left = daysBetween(asOf, promise.due);
  const due = left === 0 ? 'today' : `in ${count(left, 'day')}`;
  return { text: `${text}, due ${due}`, isSignal: left <= 7 };
}

function spentNote({ week, of, isOver }: AppetiteSpent): Note {
  return { text: isOver ? `week ${week}, ${of} meant` : `week ${week} of ${of}`, isSignal: isOver };
}

/** The week of its appetite an active slice is in; `undefined` if unknown or counted in days. */
export function appetiteSpent(
  { appetite, days, status }: Slice,
  { asOf }: Pick<Roadmap, 'asOf'>,
): AppetiteSpent | undefined {
  const { started } = days;
  const isKnown = status === 'active' && started !== undefined && appetite?.unit === 'week';
  if (!isKnown || started > asOf) return undefined;
  const week = Math.floor(daysBetween(started, asOf) / 7) + 1;
  return { week, of: appetite.amount, isOver: week > appetite.amount };
}

type Seen = Pick<Roadmap, 'asOf' | 'settings'>;

interface WorkNotesOptions {
  /** Whether promises and appetite are told; an experiment has neither to keep. */
  readonly dated?: boolean;
}

interface AppetiteSpent {
  readonly week: number;
  readonly of: number;
  readonly isOver: boolean;
}
