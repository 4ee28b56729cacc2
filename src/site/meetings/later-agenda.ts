import type { AssumptionStatus } from '../../core/model/assumption.ts';
import { isOpen } from '../../core/model/slice.ts';
import type {
  Assumption,
  Goal,
  Intent,
  Roadmap,
  Slice,
  Vision,
} from '../../core/roadmap/roadmap.ts';
import { isActive } from './now-agenda.ts';
import { isUnread, paceOf, type Pace } from '../../core/forecast/pace-of.ts';
import { isOffTrack } from '../../core/forecast/status-of-goal.ts';
import { reviewAge } from '../../core/model/review-age.ts';

/**
 * Returns the agenda of the later meeting: goals, the intents that are not for now, and the
 * assumptions.
 */
export function laterAgenda(roadmap: Roadmap): LaterAgenda {
  const { asOf, goals, intents, assumptions, vision } = roadmap;
  const paced = goals.map((goal) => ({ goal, pace: paceOf(goal, asOf) }));
  const next = intents.filter(({ horizon }) => horizon === 'next');
  const later = intents.filter(({ horizon }) => horizon === 'later');
  const live = intents.filter(({ horizon }) => horizon !== undefined);
  return {
    offTrack: paced.filter(({ pace }) => isOffTrack(pace)),
    stale: paced.filter(({ pace }) => pace.isStale),
    unread: paced.filter(({ pace }) => isUnread(pace)),
    others: paced.filter(
      ({ pace }) => !isOffTrack(pace) && pace.isStale !== true && !isUnread(pace),
    ),
    next,
    later,
    postponed: roadmap.slices.filter(isPostponed),
    assumptions: order.flatMap((status) => assumptions.filter((each) => each.status === status)),
    aged: agedFirst([vision, ...goals, ...live, ...assumptions], asOf),
    drifted: [...next, ...later].filter(isActive),
  };
}

/** Unknown assumptions come before known ones. */
const order: readonly AssumptionStatus[] = ['untested', 'testing', 'broken', 'holds'];

/** A slice of an intent for now that is itself not for now. */
function isPostponed(slice: Slice): boolean {
  const isFar = slice.horizon === 'next' || slice.horizon === 'later';
  return isFar && isOpen(slice) && slice.status !== 'active' && slice.intent.horizon === 'now';
}

/** The longest not reviewed first, those never reviewed last. */
function agedFirst(items: readonly Reviewed[], asOf: string): readonly Reviewed[] {
  const unfresh = items.filter(({ reviewed }) => reviewAge(reviewed, asOf).state !== 'fresh');
  const day = ({ reviewed }: Reviewed) => reviewed ?? '9999';
  return unfresh.toSorted((a, b) => (day(a) < day(b) ? -1 : Number(day(a) > day(b))));
}

export interface LaterAgenda {
  readonly offTrack: readonly PacedGoal[];
  /** Goals without a recent reading. */
  readonly stale: readonly PacedGoal[];
  /** Goals that are not measured yet. */
  readonly unread: readonly PacedGoal[];
  /** Goals on track, and those whose pace is not known yet. */
  readonly others: readonly PacedGoal[];
  readonly next: readonly Intent[];
  readonly later: readonly Intent[];
  readonly postponed: readonly Slice[];
  /** Untested, being tested, broken, then those that hold. */
  readonly assumptions: readonly Assumption[];
  readonly aged: readonly Reviewed[];
  /** Intents for next or later with active slices. */
  readonly drifted: readonly Intent[];
}

export interface PacedGoal {
  readonly goal: Goal;
  readonly pace: Pace;
}

export type Reviewed = Vision | Goal | Intent | Assumption;
