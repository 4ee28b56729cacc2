import type { Point } from '../diagnostics/diagnostic.ts';
import { problem } from '../diagnostics/problem.ts';
import { daysBetween } from '../model/days.ts';
import { isYetToCome } from '../model/is-yet-to-come.ts';
import { isDay } from '../model/period.ts';
import type { Sources } from '../roadmap/sources.ts';
import { quote } from '../text/quote.ts';
import type { Rule } from './rule.ts';

/** What is told as a fact has happened: its day is not yet to come. */
export const futureDate: Rule = (sources, asOf) => {
  if (asOf === undefined) return [];
  return factsOf(sources).flatMap(({ name, day, location, since, otherwise = whenItHas }) => {
    if (day === undefined || !isYetToCome(day, asOf)) return [];
    const meant = likelyPast(day, asOf, since);
    return problem('future-date', location(), {
      message: `${quote(name)} is ${quote(day)}, a day that is yet to come.`,
      hint: meant === undefined ? otherwise : `Did you mean ${quote(meant)}?`,
    });
  });
};

const whenItHas = 'Correct the day, or write it when it has come.';
const asPromise = 'Correct the day, or write it when it has come; a promise is a "target".';

function factsOf(sources: Sources): readonly Fact[] {
  const { visions, intent, slice, assumption, update } = sources;
  return [
    ...[...visions, ...intent, ...assumption].map(({ fields, at }): Fact => ({
      ...{ name: 'reviewed', day: fields.reviewed, location: () => at('reviewed') },
    })),
    ...visions.flatMap(factsOfGoals),
    ...slice.flatMap(factsOfSlice),
    ...update.map(({ fields, at }): Fact => ({
      ...{ name: 'date', day: fields.date, location: () => at('date') },
    })),
  ];
}

function factsOfGoals({ fields, at }: Sources['visions'][number]): readonly Fact[] {
  return (fields.goals ?? []).flatMap((goal, index): readonly Fact[] => [
    {
      ...{ name: 'reviewed', day: goal?.reviewed },
      location: () => at('goals', index, 'reviewed'),
    },
    ...(goal?.readings ?? []).map((reading, position): Fact => ({
      ...{ name: 'date', day: reading?.date },
      location: () => at('goals', index, 'readings', position, 'date'),
    })),
  ]);
}

function factsOfSlice({ fields, at }: Sources['slice'][number]): readonly Fact[] {
  const { started, shipped, status } = fields;
  // With any other status, that it has a day at all is told as a contradiction.
  const hasShipped = status === 'shipped' || status === 'dropped';
  return [
    { name: 'started', day: started, location: () => at('started'), otherwise: asPromise },
    {
      ...{ name: 'shipped', day: hasShipped ? shipped : undefined, since: started },
      ...{ location: () => at('shipped'), otherwise: asPromise },
    },
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
  readonly name: string;
  readonly day: string | undefined;
  readonly location: () => Point;
  /** A day before which it cannot have been. */
  readonly since?: string | undefined;
  /** What to do where no likely day is known. */
  readonly otherwise?: string;
}
