import { precisionOf } from '../../core/model/period.ts';
import { dateFormat, formatDay } from './format-date.ts';

/** A period no more precise than it was written: `2027`, `Q4 2027`, `March 2027`, `31 March 2027`. */
export function formatPeriod(period: string, language: string): string {
  switch (precisionOf(period)) {
    case 'day':
      return formatDay(period, language);
    case 'month':
      return dateFormat(language, 'month').format(new Date(`${period}-01T00:00:00Z`));
    case 'quarter':
      return period.split('-').toReversed().join(' ');
    default:
      return period;
  }
}
