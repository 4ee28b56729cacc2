import { quote } from '../text/quote.ts';
import type { Advice } from './advice.ts';

/** Reports active slices with open requests. */
export const requestIsAgreed: Advice = ({ slices }, { at }) =>
  slices
    .filter(({ status }) => status === 'active')
    .flatMap((slice) =>
      slice.asks.flatMap(({ team, agreed }, index) => {
        if (agreed !== undefined) return [];
        return {
          message: `The slice is active, but ${quote(team.name)} has not agreed to help.`,
          hint: 'Ask them, then add "agreed" and who said yes.',
          location: at(slice, 'asks', index),
        };
      }),
    );
