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
import { isUnderWay } from './now-agenda.ts';
import { isOffTrack, isUnread, paceOf, type Pace } from '../vision/pace.ts';
import { reviewAge } from '../items/review-age.ts';

/** The agenda of the later meeting: what is not for now, and what it all rests on. */
export function laterAgenda(roadmap: Roadmap): LaterAgenda {
  const { asOf, goals, intents, assumptions, vision } = roadmap;
  const paced = goals.map((goal) => ({ goal, pace: paceOf(goal, asOf) }));
  const next = intents.filter(({ horizon }) => horizon === 'next');
  const later = intents.filter(({ horizon }) => horizon === 'later');
  const live = intents.filter(({ declined }) => declined === undefined);
  return {
    offTrack: paced.filter(({ pace }) => isOffTrack(pace)),
    unread: paced.filter(({ pace }) => isUnread(pace)),
    others: paced.filter(({ pace }) => !isOffTrack(pace) && !isUnread(pace)),
    next,
    later,
    putOff: roadmap.slices.filter(isPutOff),
    assumptions: order.flatMap((status) => assumptions.filter((each) => each.status === status)),
    aged: agedFirst([vision, ...goals, ...live, ...assumptions], asOf),
    drifted: [...next, ...later].filter(isUnderWay),
  };
}

/** What is not known comes before what is. */
const order: readonly AssumptionStatus[] = ['untested', 'testing', 'broken', 'holds'];

/** A slice of an intent for now that is itself not for now. */
function isPutOff(slice: Slice): boolean {
  const isFar = slice.horizon === 'next' || slice.horizon === 'later';
  return isFar && isOpen(slice) && slice.status !== 'active' && slice.intent.horizon === 'now';
}

/** The longest unread first, those never reviewed last: of them nobody knows how old they are. */
function agedFirst(items: readonly Reviewed[], asOf: string): readonly Reviewed[] {
  const unfresh = items.filter(({ reviewed }) => reviewAge(reviewed, asOf).state !== 'fresh');
  const day = ({ reviewed }: Reviewed) => reviewed ?? '9999';
  return unfresh.toSorted((a, b) => (day(a) < day(b) ? -1 : Number(day(a) > day(b))));
}

export interface LaterAgenda {
  readonly offTrack: readonly PacedGoal[];
  /** Goals of which nobody can know, for want of a measure or of a reading. */
  readonly unread: readonly PacedGoal[];
  /** Goals that keep their pace, and those whose pace is not known yet. */
  readonly others: readonly PacedGoal[];
  readonly next: readonly Intent[];
  readonly later: readonly Intent[];
  readonly putOff: readonly Slice[];
  /** Untested, being tested, broken, then those that hold. */
  readonly assumptions: readonly Assumption[];
  readonly aged: readonly Reviewed[];
  /** Intents for next or later of which something is active. */
  readonly drifted: readonly Intent[];
}

export interface PacedGoal {
  readonly goal: Goal;
  readonly pace: Pace;
}

export type Reviewed = Vision | Goal | Intent | Assumption;
