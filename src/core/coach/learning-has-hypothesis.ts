import { isOpen } from '../model/slice.ts';
import { type Advice, onceForAll } from './advice.ts';

/** Reports open experiments that do not say what they expect; those for later may wait with that. */
export const learningHasHypothesis: Advice = ({ slices }, { at }) => {
  const open = slices.filter(
    (slice) => slice.kind === 'learn' && isOpen(slice) && slice.horizon !== 'later',
  );
  const found = open
    .filter(({ hypothesis }) => hypothesis === undefined)
    .map((slice) => ({
      message: 'The experiment has no "hypothesis", so any result will look like a success.',
      hint: 'Add "hypothesis": what do you expect to see, and what would prove you wrong?',
      location: at(slice, 'kind'),
    }));
  const message = `None of the ${open.length} open experiments has a "hypothesis".`;
  return onceForAll(found, open.length, message);
};
