import type { Source } from '../document/parse-source.ts';
import { daysBetween, isYetToCome } from '../model/days.ts';
import { isDay } from '../model/period.ts';
import type { Sources } from '../document/sources.ts';
import { quote } from '../text/quote.ts';
import type { Check } from './check.ts';

/** Reports dates of past events that are in the future. */
export const futureDate: Check = (sources, asOf) =>
  factsOf(sources).flatMap(({ source, path, day, since, hint = whenItHas }) => {
    if (day === undefined || !isYetToCome(day, asOf)) return [];
    const intended = likelyPast(day, asOf, since);
    return {
      message: `${quote(String(path.at(-1)))} is ${quote(day)}, which is in the future.`,
      hint: intended === undefined ? hint : `Did you mean ${quote(intended)}?`,
      location: source.at(...path),
    };
  });

const whenItHas = 'Fix the date, or add it on that day.';
const asPromise = 'Fix the date, or add it on that day. For a promise, use "target".';

function factsOf({ visions, intent, slice, assumption, update }: Sources): readonly Fact[] {
  return [
    ...[...visions, ...intent, ...assumption].map((source) => {
      return { source, path: ['reviewed'], day: source.fields.reviewed };
    }),
    ...intent.map((source) => ({ source, path: ['done'], day: source.fields.done })),
    ...visions.flatMap(factsOfGoals),
    ...slice.flatMap(factsOfSlice),
    ...update.map((source) => ({ source, path: ['date'], day: source.fields.date })),
  ];
}

function factsOfGoals(source: Sources['visions'][number]): readonly Fact[] {
  return (source.fields.goals ?? []).flatMap((goal, index): readonly Fact[] => [
    { source, path: ['goals', index, 'reviewed'], day: goal?.reviewed },
    ...(goal?.readings ?? []).map((reading, position) => {
      return { source, path: ['goals', index, 'readings', position, 'date'], day: reading?.date };
    }),
  ]);
}

function factsOfSlice(source: Sources['slice'][number]): readonly Fact[] {
  const { started, shipped, status } = source.fields;
  // With any other status, `contradictory-dates` reports the date.
  const day = status === 'shipped' || status === 'dropped' ? shipped : undefined;
  return [
    { source, path: ['started'], day: started, hint: asPromise },
    { source, path: ['shipped'], day, since: started, hint: asPromise },
  ];
}

/**
 * Returns the same day of this year or, if that is not long ago, of last year: around the new year,
 * and with swapped digits, the year is usually wrong.
 */
function likelyPast(day: string, asOf: string, since = ''): string | undefined {
  const year = Number(asOf.slice(0, 4));
  const inYear = (each: number) => `${String(each).padStart(4, '0')}${day.slice(4)}`;
  const isPossible = (each: string) => isDay(each) && each <= asOf && each >= since;
  const [now, before] = [inYear(year), inYear(year - 1)];
  if (isPossible(now)) return now;
  return isPossible(before) && daysBetween(before, asOf) < halfAYear ? before : undefined;
}

const halfAYear = 183;

interface Fact {
  readonly source: Source<unknown>;
  /** The path of its date, which is named after the last key. */
  readonly path: readonly (string | number)[];
  readonly day: string | undefined;
  /** The date cannot be before this day. */
  readonly since?: string | undefined;
  /** The hint if no likely day is known. */
  readonly hint?: string;
}
