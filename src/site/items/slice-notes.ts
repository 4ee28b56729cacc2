import type { Messages } from '../../messages/create-messages.ts';
import { isOpen } from '../../core/model/slice.ts';
import type { Ask, Intent, Slice, Team, Assumption } from '../../core/roadmap/roadmap.ts';
import { textOf } from '../../messages/part.ts';
import { listOf } from '../base/message-parts.ts';

/**
 * Returns the notes on a slice in a list: its state, what needs attention, and another team's name.
 */
export function sliceNotes(
  slice: Slice,
  t: Messages,
  { of, asOf, known }: SliceNotesOptions = {},
): readonly Note[] {
  const { asks, blockedBy, doneWhen, intent, status, thread } = slice;
  const requests = isOpen(slice) ? openRequests(asks) : 0;
  const notes: readonly (Note | false)[] = [
    thread && { text: t('slice.steel-thread') },
    status !== known && { text: t(`status.${status}`) },
    slice === intent.current && status !== 'active' && { text: t('slice.up-next') },
    slice.kind === 'learn' && { text: t('slice.experiment') },
    status === 'active' &&
      doneWhen.total > 0 && {
        text: t('slice.done', { done: doneWhen.done, total: doneWhen.total }),
      },
    slice.team !== undefined &&
      slice.team !== (of ?? intent.team) && {
        text: slice.team.name,
        isWritten: true,
      },
    asOf !== undefined &&
      slice.promise?.state === 'overdue' && { text: t('promise.overdue'), isSignal: true },
    blockedBy.length > 0 && {
      text: sayWait(blockedBy, t),
      isSignal: status === 'active' || status === 'ready',
    },
    requests > 0 && { text: t('slice.open-requests', { count: requests }), isSignal: true },
  ];
  return notes.filter((note) => note !== false);
}

/** Returns which slices block another, by title; a dropped one never unblocks it. */
export function sayWait(
  blockedBy: readonly Pick<Slice, 'status' | 'title'>[],
  t: Messages,
): string {
  const titles = blockedBy.map(({ status, title }) =>
    status === 'dropped' ? t('slice.dropped-title', { title }) : title,
  );
  return t('slice.blocked-by-titles', { titles: textOf(listOf(titles, t.locale)) });
}

/** How many requests are not agreed to. */
export function openRequests(asks: readonly Ask[]): number {
  return asks.filter(({ agreed }) => agreed === undefined).length;
}

/** Returns the question about an intent that has no slice left to do; nothing while it has one. */
export function askForSlice(
  { current, slices, progress }: Intent,
  t: Messages,
): string | undefined {
  if (current) return undefined;
  if (slices.length === 0) return t('intent.ask-first');
  return t(progress.total === 0 ? 'intent.ask-dropped' : 'intent.ask-left');
}

/** Returns what to ask in the meeting where the tests of an assumption do not fit its status. */
export function assumptionPrompt({ status, tests }: Assumption, t: Messages): Note | undefined {
  const isUndecided = status === 'untested' || status === 'testing';
  if (!isUndecided) return undefined;
  if (tests.length === 0) return { text: t('assumption.no-tests'), isSignal: true };
  if (!tests.some(isOpen)) return { text: t('assumption.tests-over'), isSignal: true };
  const isRunning = tests.some((test) => test.status === 'active');
  return status === 'untested' && isRunning ? { text: t('assumption.test-active') } : undefined;
}

interface SliceNotesOptions {
  readonly of?: Team;
  /** The status that the heading of the list names, which its rows do not repeat. */
  readonly known?: Slice['status'];
  /** The day of the roadmap, where the list shows which slices are overdue. */
  readonly asOf?: string;
}

export interface Note {
  readonly text: string;
  readonly isSignal?: boolean;
  /** Whether its text comes from the roadmap. */
  readonly isWritten?: boolean;
  /** Whether its text is an owner. */
  readonly isOwner?: boolean;
}
