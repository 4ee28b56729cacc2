import { isOpen } from '../model/slice.ts';
import type { Advice } from './advice.ts';

/** Reports roadmaps where most open slices have a target date. */
export const promiseIsRare: Advice = ({ slices, vision }, { at, limit }) => {
  const open = slices.filter(isOpen);
  const promised = open.filter(({ target }) => target !== undefined);
  if (open.length < fewest || promised.length * 100 <= open.length * limit) return [];
  return [
    {
      message: `${promised.length} of ${open.length} open slices have a target date.`,
      hint: 'Promise only what somebody waits for, and let the horizons say the rest.',
      location: at(vision),
    },
  ];
};

/** With fewer open slices, a share says little. */
const fewest = 8;
