import { quote } from '../text/quote.ts';
import type { Advice } from './advice.ts';

/** Reports goals that no intent serves, where other goals are served. */
export const goalIsServed: Advice = ({ goals }, { at }) =>
  goals.every(({ intents }) => intents.length === 0)
    ? []
    : goals
        .filter(({ intents }) => intents.length === 0)
        .map((goal) => ({
          message: `No intent serves the goal ${quote(goal.title)}.`,
          hint: 'Add it to the "goals" of an intent, or remove the goal.',
          location: at(goal, 'title'),
        }));
