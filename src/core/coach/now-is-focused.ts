import { quote } from '../text/quote.ts';
import type { Advice } from './advice.ts';

/** Reports teams with many active slices. */
export const nowIsFocused: Advice = ({ teams }, { atSetting, limit }) =>
  teams.flatMap(({ id, name, slices }) => {
    const active = slices.filter(({ status }) => status === 'active').length;
    if (active <= limit) return [];
    return {
      message: `The team ${quote(name)} has ${active} active slices. More than ${limit} are hard to finish.`,
      hint: 'Finish some before you start others, and set the rest back to "ready".',
      location: atSetting('teams', id),
    };
  });
