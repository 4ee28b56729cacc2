import { quote } from '../text/quote.ts';
import type { Advice } from './advice.ts';

/** Reports active slices outside now. */
export const horizonAgrees: Advice = ({ slices }, { at }) =>
  slices.flatMap((slice) => {
    const { status, horizon, intent } = slice;
    if (status !== 'active' || horizon === undefined || horizon === 'now') return [];
    const isOwn = horizon !== intent.horizon;
    return {
      message: `The slice is active, but ${isOwn ? 'its horizon' : 'the horizon of its intent'} is ${quote(horizon)}.`,
      hint: isOwn
        ? 'Remove the horizon, or set the slice back to "ready".'
        : 'Move the intent to now, or set the slice back to "ready".',
      location: at(slice, 'status'),
      related: [
        { message: 'The horizon is here.', location: at(isOwn ? slice : intent, 'horizon') },
      ],
    };
  });
