import { isOpen } from '../model/slice.ts';
import type { Slice } from '../roadmap/roadmap.ts';
import { quote } from '../text/quote.ts';
import type { Advice } from './advice.ts';

/**
 * Reports details of work in later that cannot be known yet: target dates and demos. That an experiment
 * has no date is for "learning-has-no-deadline" to say.
 */
export const laterStaysLater: Advice = ({ slices }, { at }) =>
  slices.flatMap((slice) => {
    if (slice.horizon !== 'later' || !isOpen(slice) || slice.status === 'active') return [];
    const key = details.find((each) => slice[each] !== undefined && !isOfLearning(slice, each));
    if (key === undefined) return [];
    return {
      message: `The slice is in later, but already has ${quote(key)}.`,
      hint: `Remove ${quote(key)} until the work is in next.`,
      location: at(slice, key),
    };
  });

const details = ['target', 'demo'] as const;

function isOfLearning({ kind }: Slice, key: (typeof details)[number]): boolean {
  return kind === 'learn' && key === 'target';
}
