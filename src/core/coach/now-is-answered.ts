import { daysBetween } from '../model/days.ts';
import { historyOf } from '../roadmap/item-key.ts';
import { plural } from '../text/numbers.ts';
import type { Advice } from './advice.ts';

/** Reports open questions of active slices whose files have not changed for a while. */
export const nowIsAnswered: Advice = (roadmap, { at, limit }) =>
  roadmap.slices.flatMap((slice) => {
    if (slice.status !== 'active') return [];
    const { lastChanged, isUncommitted } = historyOf(roadmap, slice) ?? {};
    if (lastChanged === undefined || isUncommitted) return [];
    const age = daysBetween(lastChanged, roadmap.asOf);
    const open = age > limit ? slice.questions.total - slice.questions.done : 0;
    if (open === 0) return [];
    const [are, them] = open === 1 ? ['has', 'it'] : ['have', 'them'];
    return {
      message: `${plural(open, 'question')} of an active slice ${are} been open for at least ${age} days.`,
      hint: `Answer ${them}, or take ${them} to somebody who can.`,
      location: at(slice),
    };
  });
