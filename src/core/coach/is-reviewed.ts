import { daysBetween } from '../model/days.ts';
import type { Advice } from './advice.ts';

/** Reports intents in now or next that were reviewed a long time ago. */
export const isReviewed: Advice = ({ intents, asOf }, { at, limit }) =>
  intents.flatMap((intent) => {
    const { horizon, reviewed } = intent;
    if (reviewed === undefined || (horizon !== 'now' && horizon !== 'next')) return [];
    const age = daysBetween(reviewed, asOf);
    if (age <= limit) return [];
    return {
      message: `The intent was last reviewed ${age} days ago.`,
      hint: 'Read it again, correct it, then update "reviewed".',
      location: at(intent, 'reviewed'),
    };
  });
