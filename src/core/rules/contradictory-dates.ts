import { isOpen } from '../model/slice.ts';
import type { Sources } from '../document/sources.ts';
import { quote } from '../text/quote.ts';
import type { Breach, Check } from './check.ts';

/** Reports dates that contradict each other or the status. */
export const contradictoryDates: Check = ({ slice: slices, visions }) => [
  ...slices.flatMap(checkSlice),
  ...visions.flatMap(checkReadings),
];

function checkSlice({ fields, at }: Sources['slice'][number]): readonly Breach[] {
  const { started, shipped, status } = fields;
  if (shipped === undefined) return [];
  if (started !== undefined && shipped < started) {
    const location = at('shipped');
    const message = `The slice shipped on ${quote(shipped)}, before it started on ${quote(started)}.`;
    const related = [{ message: 'It started here.', location: at('started') }];
    return [{ message, hint: 'Fix one of the two dates.', location, related }];
  }
  if (status === undefined || !isOpen({ status })) return [];
  const message = `The slice shipped on ${quote(shipped)}, but its status is ${quote(status)}.`;
  const hint = 'Write "status: shipped" or remove the date. For a promise, use "target".';
  const location = at('shipped');
  const related = [{ message: 'The status is here.', location: at('status') }];
  return [{ message, hint, location, related }];
}

function checkReadings({ fields, at }: Sources['visions'][number]): readonly Breach[] {
  return (fields.goals ?? []).flatMap((goal, goalIndex) => {
    const readings = goal?.readings ?? [];
    const place = (index: number) => at('goals', goalIndex, 'readings', index, 'date');
    const first = new Map<string, number>();
    return readings.flatMap((reading, index) => {
      if (reading?.date === undefined) return [];
      const earlier = first.get(reading.date);
      if (earlier === undefined) {
        first.set(reading.date, index);
        return [];
      }
      const message = `There are two readings of ${quote(reading.date)}.`;
      const related = [{ message: 'The first is here.', location: place(earlier) }];
      return { message, hint: 'Keep one of the two.', location: place(index), related };
    });
  });
}
