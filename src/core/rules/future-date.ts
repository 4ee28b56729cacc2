import type { Source } from '../document/parse-source.ts';
import { daysBetween } from '../model/days.ts';
import { isYetToCome } from '../model/is-yet-to-come.ts';
import { isDay } from '../model/period.ts';
import type { Sources } from '../document/sources.ts';
import { quote } from '../text/quote.ts';
import type { Check } from './check.ts';

/** What is told as a fact has happened: its day is not yet to come. */
export const futureDate: Check = (sources, asOf) =>
  factsOf(sources).flatMap(({ source, path, day, since, hint = whenItHas }) => {
    if (day === undefined || !isYetToCome(day, asOf)) return [];
    const meant = likelyPast(day, asOf, since);
    return {
      message: `${quote(String(path.at(-1)))} is ${quote(day)}, which is in the future.`,
      hint: meant === undefined ? hint : `Did you mean ${quote(meant)}?`,
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
  // With any other status, that it has a day at all is told as a contradiction.
  const day = status === 'shipped' || status === 'dropped' ? shipped : undefined;
  return [
    { source, path: ['started'], day: started, hint: asPromise },
    { source, path: ['shipped'], day, since: started, hint: asPromise },
  ];
}

/**
 * The same day of this year or, where that is not long ago, of the last: around the new year, and
 * where digits were swapped, it is the year that is wrong.
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
  /** Where its day is, which is named after the last key. */
  readonly path: readonly (string | number)[];
  readonly day: string | undefined;
  /** A day before which it cannot have been. */
  readonly since?: string | undefined;
  /** What to do where no likely day is known. */
  readonly hint?: string;
}
