import type { Goal } from '../roadmap/roadmap.ts';
import { paceOf, type Pace } from './pace-of.ts';

/**
 * Returns how a goal is doing on a day. Each status has one colour (`--goal-<status>`) and one shape
 * (`#_goal-<status>`) wherever goals are shown.
 */
export function statusOfGoal(goal: Goal, asOf: string): GoalStatus {
  return statusOfPace(paceOf(goal, asOf));
}

/** Returns the status that a pace means: one that is not known today is `unknown`. */
export function statusOfPace({ state, isStale = false }: Pace): GoalStatus {
  return isStale ? 'unknown' : statuses[state];
}

const statuses = {
  reached: 'reached',
  ahead: 'ahead',
  even: 'on-track',
  behind: 'behind',
  overdue: 'behind',
  'wrong-way': 'worse',
  unknown: 'unknown',
  unread: 'unmeasured',
  unmeasured: 'unmeasured',
} as const satisfies Record<Pace['state'], GoalStatus>;

/** Returns whether a goal is known to be late or to have lost ground. */
export function isOffTrack(pace: Pace): boolean {
  return ['behind', 'worse'].includes(statusOfPace(pace));
}

/** `unknown` is measured, but its pace is not known: without a target date, once only or long ago. */
export type GoalStatus =
  'reached' | 'ahead' | 'on-track' | 'behind' | 'worse' | 'unknown' | 'unmeasured';
