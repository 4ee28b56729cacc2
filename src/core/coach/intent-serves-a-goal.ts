import { quote } from '../text/quote.ts';
import type { Advice } from './advice.ts';

/** Reports intents in now or next that serve no goal, where the vision has goals. */
export const intentServesAGoal: Advice = ({ intents, goals: all }, { at }) =>
  intents
    .filter(({ horizon, goals }) => (horizon === 'now' || horizon === 'next') && goals.length === 0)
    .filter(() => all.length > 0)
    .map((intent) => ({
      message: `The intent ${quote(intent.title)} serves no goal.`,
      hint: 'Add "goals", or ask whether it belongs on this roadmap.',
      location: at(intent),
    }));
