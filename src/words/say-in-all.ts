import { isLater, type SlippedPromise } from '../core/history/slip-ledger.ts';
import { sayDuration } from './say-duration.ts';
import { sayOrdinal } from './say-number.ts';

/** How often a promise was put off, and how much: `third time, eleven months in all`. */
export function sayInAll({ slips, first, last }: Slips): string {
  const time = `${sayOrdinal(slips)} time`;
  return isLater(first, last) ? `${time}, ${sayDuration(first, last)} in all` : time;
}

type Slips = Pick<SlippedPromise, 'slips' | 'first' | 'last'>;
