import type { ChangeKind } from '../../core/diff/change-kinds.ts';
import { movesOf } from '../../core/history/moves-of.ts';
import type { Move } from '../../core/history/move.ts';
import { netSince } from '../../core/history/net-since.ts';
import type { MeetingName } from '../../core/model/meeting.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Roadmap, Update } from '../../core/roadmap/roadmap.ts';
import { listChanges, type ListOfChanges } from '../../words/list-changes.ts';
import { sumUp } from './letter.ts';
import { postedUpdates } from './weeks.ts';

/**
 * Returns what changed after the day of a meeting up to `until`, or what is different today: slices
 * for the now meeting; for the later one the vision, goals, intents and assumptions, and which slices
 * ended. `undefined` when history does not go back that far.
 */
export function meetingChanges(
  roadmap: Roadmap,
  name: MeetingName,
  { after, until }: { readonly after: string; readonly until?: string },
): MeetingChanges | undefined {
  const { asOf, history, settings } = roadmap;
  if (history?.since === undefined || after < history.since) return undefined;
  const t = messagesOf(settings);
  const isWithin = (date: string) => date > after && date <= (until ?? asOf);
  const moves =
    until === undefined
      ? netSince(roadmap, { date: after })
      : movesOf(roadmap).filter(({ date }) => isWithin(date));
  const lists = listChanges(
    moves.filter((move) => isFor(name, move)),
    t,
  );
  return {
    lists,
    lines: lists.reduce((sum, { changes }) => sum + changes.length, 0),
    sum: sumUp(lists, t),
    updates: postedUpdates(roadmap).filter(({ date }) => isWithin(date)),
  };
}

function isFor(name: MeetingName, { item, kind }: Move): boolean {
  const isOfWork = item.kind === 'slice';
  return name === 'now' ? isOfWork : !isOfWork || ends.has(kind);
}

/** The ends of slices matter in the later meeting; their way there does not. */
const ends: ReadonlySet<ChangeKind> = new Set([
  'slice-shipped',
  'slice-dropped',
  'promise-kept',
  'promise-missed',
  'promise-undated',
]);

export interface MeetingChanges {
  readonly lists: readonly ListOfChanges<Move>[];
  readonly lines: number;
  /** `14 changes: 6 shipped, 4 started`. */
  readonly sum: string;
  readonly updates: readonly Update[];
}
