import type { Goal } from '../roadmap/roadmap.ts';
import { statusOfGoal, type GoalStatus } from './status-of-goal.ts';

/** Returns what a leader asks of all goals at once; `undefined` where there are none. */
export function verdictOn(goals: readonly Goal[], asOf: string): Verdict | undefined {
  const of = Map.groupBy(goals, (goal) => statusOfGoal(goal, asOf));
  const [[only] = []] = of;
  if (only === undefined) return undefined;
  const total = goals.length;
  const count = (status: GoalStatus) => of.get(status)?.length ?? 0;
  const reached = count('reached');
  const onTrack = count('on-track') + count('ahead');
  if (of.size === 1) return { kind: 'same', status: only, total };
  if (onTrack === total) return { kind: 'same', status: 'on-track', total };
  const worst = (['worse', 'behind'] as const).find((status) => of.has(status));
  return {
    kind: 'mixed',
    total,
    onTrack,
    reached,
    unknown: count('unknown'),
    unmeasured: count('unmeasured'),
    worst: worst && { status: worst, goals: of.get(worst) ?? [] },
  };
}

export type Verdict =
  /** All goals have one status. */
  | { readonly kind: 'same'; readonly status: GoalStatus; readonly total: number }
  | {
      readonly kind: 'mixed';
      readonly total: number;
      /** On track or ahead. */
      readonly onTrack: number;
      readonly reached: number;
      readonly unknown: number;
      readonly unmeasured: number;
      /** The goals that need attention most; absent if none does. */
      readonly worst:
        { readonly status: 'worse' | 'behind'; readonly goals: readonly Goal[] } | undefined;
    };
