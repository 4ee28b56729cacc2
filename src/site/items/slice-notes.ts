import { isOpen } from '../../core/model/slice.ts';
import type { Intent, Slice, Team } from '../../core/roadmap/roadmap.ts';
import { count } from '../base/format-number.ts';

/** What to know of a slice in a list: its state, what stands out, and another team's name. */
export function sliceNotes(slice: Slice, { of, asOf }: SliceNotesOptions = {}): readonly Note[] {
  const { blockedBy, doneWhen, intent, status, thread } = slice;
  const unmet = isOpen(slice) ? slice.asks.filter((ask) => ask.agreed === undefined).length : 0;
  const notes: readonly (Note | false)[] = [
    thread && { text: 'steel thread' },
    { text: status },
    slice === intent.current && status !== 'active' && { text: 'up next' },
    slice.kind === 'learn' && { text: 'to learn' },
    status === 'active' &&
      doneWhen.total > 0 && { text: `${doneWhen.done} of ${doneWhen.total} done` },
    slice.team !== undefined && slice.team !== (of ?? intent.team) && { text: slice.team.name },
    asOf !== undefined && slice.promise?.state === 'overdue' && { text: 'overdue', isSignal: true },
    blockedBy.length > 0 && {
      text: sayWait(blockedBy),
      isSignal: status === 'active' || status === 'ready',
    },
    unmet > 0 && { text: count(unmet, 'unmet ask'), isSignal: true },
  ];
  return notes.filter((note) => note !== false);
}

/** What a slice waits for, by title; that some of it will never come is said. */
export function sayWait(blockedBy: readonly Slice[]): string {
  const names = blockedBy.map(({ status, title }) =>
    status === 'dropped' ? `${title}, which was dropped` : title,
  );
  return `waits for ${names.join(', ')}`;
}

/** What is asked of an intent that has no slice left to do; nothing while it has one. */
export function askForSlice({ current, slices, progress }: Intent): string | undefined {
  if (current) return undefined;
  if (slices.length === 0) return 'No slices: what would be its steel thread?';
  if (progress.total === 0) return 'Every slice was dropped: what would be a thinner way to it?';
  return 'No slice is left: is it true now, or what is still missing?';
}

interface SliceNotesOptions {
  readonly of?: Team;
  /** The day of the roadmap, where the list is to tell which promises are overdue. */
  readonly asOf?: string;
}

export interface Note {
  readonly text: string;
  readonly isSignal?: boolean;
}
