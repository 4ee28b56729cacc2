import { problem, type Problem } from '../diagnostics/problem.ts';
import { isOpen } from '../roadmap/is-open.ts';
import type { Sources } from '../roadmap/sources.ts';
import { quote } from '../text/quote.ts';
import type { Rule } from './rule.ts';

/** Dates do not contradict one another, nor the status beside them. */
export const contradictoryDates: Rule = ({ slice: slices, visions }) => [
  ...slices.flatMap(checkSlice),
  ...visions.flatMap(checkReadings),
];

function checkSlice(source: Sources['slice'][number]): readonly Problem[] {
  const { started, shipped, status } = source.fields;
  if (shipped === undefined) return [];
  if (started !== undefined && shipped < started) {
    return [
      problem('contradictory-dates', source.at('shipped'), {
        message: `The slice shipped on ${quote(shipped)}, before it started on ${quote(started)}.`,
        hint: 'Correct one of the two dates.',
        related: [{ message: 'It started here.', location: source.at('started') }],
      }),
    ];
  }
  if (status === undefined || !isOpen({ status })) return [];
  return [
    problem('contradictory-dates', source.at('shipped'), {
      message: `The slice shipped on ${quote(shipped)}, but its status is ${quote(status)}.`,
      hint: 'Write "status: shipped", or remove the date; a promise is a "target".',
      related: [{ message: 'The status is here.', location: source.at('status') }],
    }),
  ];
}

function checkReadings(source: Sources['visions'][number]): readonly Problem[] {
  return (source.fields.goals ?? []).flatMap((goal, goalIndex) => {
    const first = new Map<string, number>();
    return (goal?.readings ?? []).flatMap((reading, index) => {
      if (reading?.date === undefined) return [];
      const earlier = first.get(reading.date);
      if (earlier === undefined) {
        first.set(reading.date, index);
        return [];
      }
      const at = (position: number) => source.at('goals', goalIndex, 'readings', position, 'date');
      return problem('contradictory-dates', at(index), {
        message: `There are two readings of ${quote(reading.date)}.`,
        hint: 'Keep one of the two.',
        related: [{ message: 'The first is here.', location: at(earlier) }],
      });
    });
  });
}
