import type { IntentForecast } from '../../core/forecast/intent-forecast.ts';
import { count } from '../base/format-number.ts';

/** Returns what the forecast for the rest of an intent rests on. */
export function sayForecast({ left, shipped, weeks }: IntentForecast): string {
  const last = weeks === 1 ? 'week' : count(weeks, 'week');
  return `80 % range for ${count(left, 'slice')}, from the last ${last} (${shipped} shipped). Not a promise.`;
}
