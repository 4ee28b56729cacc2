import { isLater } from '../core/promise/judge-promise.ts';
import type { SlicePromise } from '../core/promise/promise.ts';
import { formatDay } from '../core/model/format-period.ts';
import type { Messages } from '../messages/create-messages.ts';
import { sayDuration } from './say-duration.ts';

/**
 * How often a promise slipped, and how much: `slipped 3 times (11 months in total)`. Where history is
 * cut short, how often at least.
 */
export function saySlips({ slips, since, first, target }: SlicePromise, t: Messages): string {
  if (since !== undefined)
    return t('slips.at-least', { count: slips, day: formatDay(since, t.locale) });
  return isLater(first, target)
    ? t('slips.in-total', { count: slips, duration: sayDuration(first, target, t) })
    : t('slips.count', { count: slips });
}
