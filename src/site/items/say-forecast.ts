import type { IntentForecast } from '../../core/forecast/intent-forecast.ts';
import { count } from '../base/count.ts';

/** What a forecast for the rest of an intent rests on. */
export function sayForecast({ left, shipped, weeks }: IntentForecast): string {
  const [last, those] = weeks === 1 ? ['week', 'that week'] : [count(weeks, 'week'), 'those weeks'];
  return `${count(left, 'slice')}, at the pace of the last ${last}, in which ${shipped} were built and shipped: eight in ten of a thousand draws from ${those}. Not a promise.`;
}
