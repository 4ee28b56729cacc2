import type { Goal } from '../../core/roadmap/roadmap.ts';
import { wordsOf } from '../items/describe-goal.ts';
import { paceInWords } from './describe-pace.ts';
import { paceOf } from './pace.ts';

/**
 * How a goal does, in a few words, and whether somebody should ask about it: how far it has come and,
 * where that is not as it should be, how that compares with an even pace. With `paced` the pace is
 * told beside it already.
 */
export function goalState(
  goal: Goal,
  asOf: string,
  { paced = false }: { readonly paced?: boolean } = {},
): GoalState {
  const { measurement } = goal;
  if (!measurement) return { words: 'not measured yet', isSignal: false };
  const way = wordsOf(measurement);
  const pace = paceOf(goal, asOf);
  const isBehind = pace.state === 'behind' || pace.state === 'overdue';
  const words = isBehind && !paced ? `${way}, ${paceInWords(pace)}` : way;
  return { words, isSignal: isBehind || pace.state === 'wrong-way' };
}

interface GoalState {
  readonly words: string;
  readonly isSignal: boolean;
}
