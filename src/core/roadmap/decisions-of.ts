import { isOpen } from '../model/slice.ts';
import { oncePer } from '../once-per.ts';
import { compare } from '../text/compare.ts';
import { appetiteSpent } from './appetite-spent.ts';
import type { Roadmap, Slice } from './roadmap.ts';

/**
 * Returns the slices that need a decision today, by reason, the most pressing first:
 * - `overdue`: its target is over, in any horizon; the longest overdue first;
 * - `blocked`: active or ready in now, and waiting for others; active ones first, then the oldest;
 * - `overAppetite`: active longer than planned; the furthest beyond its appetite first;
 * - `requests`: in now, with a request that is not agreed; active ones first, then the oldest;
 * - `questions`: active with open questions; the longest active first.
 */
export const decisionsOf = oncePer((roadmap: Roadmap): Decisions => {
  const open = roadmap.slices.filter(isOpen);
  const now = open.filter(isNow);
  const active = now.filter(isActive);
  const overrun = (slice: Slice) => {
    const spent = appetiteSpent(slice, roadmap);
    return spent?.isOver ? spent.days / spent.planned : 0;
  };
  return {
    overdue: open
      .filter(({ promise }) => promise?.state === 'overdue')
      .toSorted((a, b) => compare(a.promise?.due ?? '', b.promise?.due ?? '')),
    blocked: now.filter(isBlocked).toSorted(activeFirst),
    overAppetite: active
      .filter((slice) => overrun(slice) > 0)
      .toSorted((a, b) => overrun(b) - overrun(a)),
    requests: now
      .filter(({ asks }) => asks.some(({ agreed }) => agreed === undefined))
      .toSorted(activeFirst),
    questions: active
      .filter(({ questions }) => questions.done < questions.total)
      .toSorted(activeFirst),
  };
});

/**
 * Returns at most ten of them with all the reasons of each, by its first reason: the two most pressing
 * of every reason, then the others in order.
 */
export function decideToday(decisions: Decisions): readonly Decision[] {
  const chosen = new Set<Slice>();
  for (const reason of decisionReasons) {
    const others = decisions[reason].filter((slice) => !chosen.has(slice));
    for (const slice of others.slice(0, ofEach)) chosen.add(slice);
  }
  const rest = decisionReasons.flatMap((reason) => decisions[reason]);
  for (const slice of rest) if (chosen.size < mostToday) chosen.add(slice);
  return decisionReasons.flatMap((first) =>
    decisions[first]
      .filter((slice) => chosen.delete(slice))
      .map((slice) => ({ slice, reasons: reasonsOf(slice, decisions) })),
  );
}

/** Returns why a slice needs a decision, the most pressing reason first. */
export function reasonsOf(slice: Slice, decisions: Decisions): readonly DecisionReason[] {
  return decisionReasons.filter((reason) => decisions[reason].includes(slice));
}

/** Returns the slices that need a decision, the most pressing first. */
export function pressingSlices(decisions: Decisions): readonly Slice[] {
  return [...new Set(decisionReasons.flatMap((reason) => decisions[reason]))];
}

/** Returns the same of each intent that has some, by its id. */
export const pressingByIntent = oncePer((roadmap: Roadmap): ReadonlyMap<string, readonly Slice[]> =>
  Map.groupBy(pressingSlices(decisionsOf(roadmap)), ({ intent }) => intent.id),
);

/** Returns slices with the pressing ones first, in their order. */
export function pressingFirst(
  slices: readonly Slice[],
  pressing: readonly Slice[],
): readonly Slice[] {
  const own = new Set(slices);
  return [...new Set([...pressing.filter((slice) => own.has(slice)), ...slices])];
}

/** The reasons to decide, the most pressing first. */
export const decisionReasons = [
  'overdue',
  'blocked',
  'overAppetite',
  'requests',
  'questions',
] as const;

const mostToday = 10;
const ofEach = 2;

/** Returns whether a slice is for now: open, and in that horizon or active. */
export function isNow(slice: Slice): boolean {
  return isOpen(slice) && (slice.horizon === 'now' || isActive(slice));
}

/** Returns whether a slice is blocked: active or ready, and waiting for others. */
export function isBlocked({ status, blockedBy }: Slice): boolean {
  return status !== 'proposed' && blockedBy.length > 0;
}

function isActive({ status }: Slice): boolean {
  return status === 'active';
}

/** Active ones first, then the oldest; those that began on an unknown day last. */
function activeFirst(a: Slice, b: Slice): number {
  const began = ({ days }: Slice) => days.started ?? '9999';
  return Number(isActive(b)) - Number(isActive(a)) || compare(began(a), began(b));
}

export type DecisionReason = (typeof decisionReasons)[number];

export type Decisions = Readonly<Record<DecisionReason, readonly Slice[]>>;

export interface Decision {
  readonly slice: Slice;
  /** The most pressing first. */
  readonly reasons: readonly DecisionReason[];
}
