import { isLater } from '../core/promise/judge-promise.ts';
import type { SlicePromise } from '../core/promise/promise.ts';
import { formatDay } from '../core/model/format-period.ts';
import { sayDuration } from './say-duration.ts';
import { sayNumber, sayOrdinal } from './say-number.ts';

/**
 * How often a promise was put off, and how much: `put off for the third time, eleven months in all`.
 * Where history is cut short, neither is known, but how often at least.
 */
export function saySlips({ slips, since, first, target }: SlicePromise, language: string): string {
  if (since !== undefined)
    return `put off at least ${sayTimes(slips)} since ${formatDay(since, language)}`;
  const time = `put off for the ${sayOrdinal(slips)} time`;
  return isLater(first, target) ? `${time}, ${sayDuration(first, target)} in all` : time;
}

/** `once`, `twice`, `three times`. */
export function sayTimes(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${sayNumber(count)} times`;
}
