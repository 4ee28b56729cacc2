import type { Advice } from './advice.ts';

/** Reports assumptions without the fear that makes them hard to give up. */
export const assumptionHasWorry: Advice = ({ assumptions }, { at }) =>
  assumptions
    .filter(({ worry, status }) => worry === undefined && status !== 'broken')
    .map((assumption) => ({
      message: 'The assumption has no "worry", so it is not clear why it is hard to give up.',
      hint: 'Add "worry": what would we fear if we acted as if it were false?',
      location: at(assumption),
    }));
