import { given } from '../pick.ts';
import { factKeys, type FactKey, type Facts, type HistoryEvent } from '../model/history.ts';

/** Begins to follow an item. */
export function beginTracking(facts: Facts, at: Moment): Tracker {
  return {
    initial: facts,
    initialDate: at.date,
    ...(at.commit !== undefined && { initialCommit: at.commit }),
    // Where history is cut short, the first commit holds every file, whenever each was changed.
    ...(at.commit !== undefined && !at.isCutShort && { firstSeen: at.date, lastChanged: at.date }),
    facts,
    events: [],
    isGone: false,
  };
}

/** Returns a tracker that takes notes of its own. */
export function copyOf(tracker: Tracker): Tracker {
  return { ...tracker, events: tracker.events.map((event) => ({ ...event })) };
}

/**
 * Takes note of what an item says now. A day that front matter gives for a step counts from then on,
 * even when it is written down later than the step.
 */
export function trackChange(tracker: Tracker, facts: Facts, at: Moment): void {
  touch(tracker, at);
  if (tracker.isGone)
    tracker.events.push(given({ what: 'added', date: at.date, commit: at.commit }));
  tracker.isGone = false;
  for (const what of factKeys) {
    const [from, to] = [tracker.facts[what], facts[what]];
    if (from === to) continue;
    const date = writtenDate(tracker, { what, to, facts }) ?? at.date;
    const knownOn = date === at.date ? undefined : at.date;
    tracker.events.push(given({ what, date, knownOn, commit: at.commit, from, to }));
    redateStep(tracker, what, to);
  }
  tracker.facts = facts;
}

/** Takes note that an item is gone. */
export function trackRemoval(tracker: Tracker, at: Moment): void {
  touch(tracker, at);
  tracker.isGone = true;
  tracker.events.push(given({ what: 'removed', date: at.date, commit: at.commit }));
}

/** Takes note that an intent goes by another id: an item that is part of it has not left it. */
export function moveIntent(tracker: Tracker, was: string, is: string): void {
  const follow = (facts: Facts): Facts => (facts.intent === was ? { ...facts, intent: is } : facts);
  tracker.initial = follow(tracker.initial);
  tracker.facts = follow(tracker.facts);
  for (const event of tracker.events) {
    if (event.what !== 'intent') continue;
    if (event.from === was) event.from = is;
    if (event.to === was) event.to = is;
  }
}

/** Takes note that the file of an item was changed, whatever in it. */
export function touch(tracker: Tracker, at: Moment): void {
  if (at.commit === undefined) tracker.isUncommitted = true;
  else if (at.isUndated) delete tracker.lastChanged;
  else tracker.lastChanged = at.date;
}

/** Returns the day front matter gives for a change; for a status, only if it is not before the last one. */
function writtenDate(tracker: Tracker, { what, to, facts }: Change): string | undefined {
  if (what === 'reading') return to?.split(' ')[0];
  if (what === 'done') return to;
  if (what === 'horizon') return to === 'done' ? facts.done : undefined;
  if (what !== 'status') return what === 'started' || what === 'shipped' ? to : undefined;
  const day = to === 'active' ? facts.started : to === 'shipped' ? facts.shipped : undefined;
  return day !== undefined && day >= lastStep(tracker.events) ? day : undefined;
}

function lastStep(events: readonly HistoryEvent[]): string {
  return events.findLast(({ what }) => what === 'status')?.date ?? '';
}

function redateStep({ events }: Tracker, what: FactKey, date: string | undefined): void {
  if (date === undefined || (what !== 'started' && what !== 'shipped')) return;
  const status = what === 'started' ? 'active' : 'shipped';
  const index = events.findLastIndex((event) => event.what === 'status' && event.to === status);
  const step = events[index];
  if (!step || step.date === date || date < lastStep(events.slice(0, index))) return;
  step.knownOn ??= step.date;
  step.date = date;
}

/** When something was seen: in a commit, or on disk and not committed yet. */
export interface Moment {
  readonly date: string;
  /** The index of the commit. */
  readonly commit?: number;
  /** Whether what came before is not known. */
  readonly isCutShort?: boolean;
  /** Whether the day is only that by which it was seen. */
  readonly isUndated?: true;
}

interface Change {
  readonly what: FactKey;
  readonly to: string | undefined;
  readonly facts: Facts;
}

type OpenEvent = { -readonly [Key in keyof HistoryEvent]: HistoryEvent[Key] };

/** An item that is being followed. */
export interface Tracker {
  initial: Facts;
  readonly initialDate: string;
  readonly initialCommit?: number;
  readonly firstSeen?: string;
  lastChanged?: string;
  facts: Facts;
  readonly events: OpenEvent[];
  isGone: boolean;
  isUncommitted?: true;
  formerKeys?: readonly string[];
}
