import type { Messages } from '../../messages/create-messages.ts';
import { formatNumber } from './format-number.ts';

/** Returns a number as the locale writes it, with its unit where it has one: `71 %`. */
export function formatValue(value: number, unit: string | undefined, t: Messages): string {
  const number = formatNumber(value, t.locale);
  return unit === undefined ? number : t('goal.value-unit', { value: number, unit });
}
