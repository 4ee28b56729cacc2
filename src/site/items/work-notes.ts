import { daysOfWork } from '../../core/forecast/days-of-work.ts';
import { daysBetween } from '../../core/model/days.ts';
import { lastDayOf } from '../../core/model/period.ts';
import type { Roadmap, Slice } from '../../core/roadmap/roadmap.ts';
import { appetiteSpent, type AppetiteSpent } from './appetite-spent.ts';
import { count } from '../base/format-number.ts';
import { formatDay } from '../base/format-date.ts';
import { isBroken, promiseInWords, promiseOf, type Promised } from './promise-of.ts';
import type { Note } from './slice-notes.ts';

/** Who works on a slice, since when, how much of its appetite is spent and what was promised. */
export function workNotes(
  slice: Slice,
  roadmap: Seen,
  { dated = true }: WorkNotesOptions = {},
): readonly Note[] {
  const { owner } = slice;
  const { language } = roadmap.settings;
  const { started, shipped } = daysOfWork(slice, roadmap.history);
  const promised = dated ? promiseOf(slice, roadmap) : undefined;
  const spent = dated ? appetiteSpent(slice, roadmap) : undefined;
  const notes: readonly (Note | undefined)[] = [
    owner === undefined ? undefined : { text: owner },
    sayDays(started, shipped, language),
    spent && spentNote(spent),
    promised && promiseNote(promised, roadmap),
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

/** A promise that is due within two weeks says so, and in its last week it is a signal. */
function promiseNote(promised: Promised, { asOf, settings }: Seen): Note {
  const text = promiseInWords(promised, settings.language);
  const left = daysBetween(asOf, lastDayOf(promised.target));
  if (promised.state !== 'open' || left > 14) return { text, isSignal: isBroken(promised) };
  const due = left === 0 ? 'today' : `in ${count(left, 'day')}`;
  return { text: `${text}, due ${due}`, isSignal: left <= 7 };
}

function spentNote({ week, of, isOver }: AppetiteSpent): Note {
  return { text: isOver ? `week ${week}, ${of} meant` : `week ${week} of ${of}`, isSignal: isOver };
}

type Seen = Pick<Roadmap, 'asOf' | 'history' | 'settings'>;

interface WorkNotesOptions {
  /** Whether promises and appetite are told; an experiment has neither to keep. */
  readonly dated?: boolean;
}
