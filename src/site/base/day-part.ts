import { formatDay } from '../../core/model/format-period.ts';
import type { Element } from '../../messages/part.ts';

/** Returns a day as a part of a message, as the locale writes it. */
export function dayPart(day: string, locale: string): Element {
  return { element: 'time', attributes: { datetime: day }, children: [formatDay(day, locale)] };
}
