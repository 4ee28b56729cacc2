import { daysBetween } from '../model/days.ts';
import { isOpen } from '../model/slice.ts';
import { quote } from '../text/quote.ts';
import type { Advice } from './advice.ts';

/** Reports intents in now with open slices, none of which is active, and nothing shipped lately. */
export const nowIsMoving: Advice = ({ intents, asOf }, { at, limit }) =>
  intents.flatMap((intent) => {
    const { horizon, slices, title } = intent;
    if (horizon !== 'now' || !slices.some(isOpen)) return [];
    if (slices.some(({ status }) => status === 'active')) return [];
    const isRecent = slices.some(
      ({ status, days }) =>
        status === 'shipped' &&
        (days.shipped === undefined || daysBetween(days.shipped, asOf) <= limit),
    );
    if (isRecent) return [];
    return {
      message: `${quote(title)} is in now, but none of its slices is active.`,
      hint: 'Start its first slice, or move the intent to next.',
      location: at(intent, 'horizon'),
    };
  });
