import { addressOf } from '../../core/addresses.ts';
import { formatDay } from '../../core/model/format-period.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Ask, Intent, Roadmap, Slice } from '../../core/roadmap/roadmap.ts';
import { markOf, type MarkName } from '../base/marks.ts';
import { progressInBrief } from '../items/describe-item.ts';
import { sliceNotes, type Note } from '../items/slice-notes.ts';
import { promiseNote, workNotes } from '../items/work-notes.ts';

/** Returns a slice as a line of somebody's work, with what its list is about. */
export function sliceLine(
  slice: Slice,
  list: 'active' | 'due' | 'next' | 'shipped',
  roadmap: Roadmap,
): WorkLine {
  return { ...lineOf(slice), notes: notesOf[list](slice, roadmap) };
}

/** Returns an intent as a line. */
export function intentLine(intent: Intent, { settings }: Roadmap): WorkLine {
  const t = messagesOf(settings);
  const horizon = t(`horizon.${intent.horizon ?? 'declined'}`);
  const counted = intent.progress.total > 0 ? [{ text: progressInBrief(intent, t) }] : [];
  return { ...lineOf(intent), notes: [{ text: horizon }, ...counted] };
}

/** Returns a question, or a request, as a line with the slice it is about. */
export function textLine(
  text: string,
  slice: Slice,
  mark: MarkName | undefined,
  ask?: Ask,
): WorkLine {
  const notes = ask ? [{ text: ask.team.name, isWritten: true }] : [];
  return { ...lineOf(slice), mark, text, notes };
}

function lineOf(item: Slice | Intent): Omit<WorkLine, 'notes'> {
  return { title: item.title, address: addressOf(item), mark: markOf(item) };
}

const notesOf: Readonly<
  Record<'active' | 'due' | 'next' | 'shipped', (slice: Slice, roadmap: Roadmap) => readonly Note[]>
> = {
  active: (slice, roadmap) => [
    // A promise is in a list of its own.
    ...workNotes({ ...slice, promise: undefined }, roadmap).filter(({ isOwner }) => !isOwner),
    ...blockedNotes(slice, roadmap),
  ],
  due: ({ promise }, { asOf, settings }) =>
    promise ? [promiseNote(promise, asOf, messagesOf(settings))] : [],
  next: (slice, roadmap) => sliceNotes(slice, messagesOf(roadmap.settings)),
  shipped: ({ days }, { settings }) =>
    days.shipped ? [{ text: formatDay(days.shipped, messagesOf(settings).locale) }] : [],
};

function blockedNotes(slice: Slice, { settings }: Roadmap): readonly Note[] {
  return sliceNotes(slice, messagesOf(settings)).filter(({ isSignal }) => isSignal);
}

export interface WorkLine {
  /** The title and address of its item. */
  readonly title: string;
  readonly address: string;
  readonly mark: MarkName | undefined;
  /** A question or a request, before its title. */
  readonly text?: string;
  readonly notes: readonly Note[];
}
