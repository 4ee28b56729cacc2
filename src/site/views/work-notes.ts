import { daysOfWork } from '../../core/forecast/days-of-work.ts';
import type { Roadmap, Slice } from '../../core/roadmap/roadmap.ts';
import { appetiteSpent, type AppetiteSpent } from './appetite-spent.ts';
import { formatDay } from './format-day.ts';
import { formatPeriod } from './format-period.ts';
import { promiseOf } from './promise-of.ts';
import type { Note } from './slice-notes.ts';

/** Who works on a slice, since when, how much of its appetite is spent and what was promised. */
export function workNotes(
  slice: Slice,
  roadmap: Pick<Roadmap, 'asOf' | 'history' | 'settings'>,
  { dated = true }: WorkNotesOptions = {},
): readonly Note[] {
  const { owner } = slice;
  const { language } = roadmap.settings;
  const { started } = daysOfWork(slice, roadmap.history);
  const promised = dated ? promiseOf(slice, roadmap) : undefined;
  const spent = dated ? appetiteSpent(slice, roadmap) : undefined;
  const notes: readonly (Note | undefined)[] = [
    owner === undefined ? undefined : { text: owner },
    started === undefined ? undefined : { text: `since ${formatDay(started, language)}` },
    spent && spentNote(spent),
    promised && {
      text: `promised for ${formatPeriod(promised.target, language)}${promised.state === 'overdue' ? ', overdue' : ''}`,
      isSignal: promised.state === 'overdue',
    },
  ];
  return notes.filter((note) => note !== undefined);
}

function spentNote({ week, of, isOver }: AppetiteSpent): Note {
  return { text: isOver ? `week ${week}, ${of} meant` : `week ${week} of ${of}`, isSignal: isOver };
}

interface WorkNotesOptions {
  /** Whether promises and appetite are told; an experiment has neither to keep. */
  readonly dated?: boolean;
}
