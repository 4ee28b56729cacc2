import type { PromiseEnd, Slips } from '../core/diff/change.ts';
import { lastDayOf, parsePeriod } from '../core/model/period.ts';
import { say, type Part } from './part.ts';
import { sayDuration } from './say-duration.ts';
import { sayNumber } from './say-number.ts';
import type { Sentences, Words } from './sentence.ts';

/** The sentences on promises. */
export const promiseSentences = {
  'promise-slipped': ({ before = '', after = '' }, { t, name }) =>
    say`${name} slips by ${sayDuration(before, after, t)}, from ${{ period: before }} to ${{ period: after }}.`,
  'promise-brought-forward': ({ before = '', after = '' }, { t, name }) =>
    say`${name} is now promised ${sayDuration(before, after, t)} earlier, for ${{ period: after }} in place of ${{ period: before }}.`,
  'promise-made': ({ after = '', detail }, { name }) =>
    say`${name} is promised for ${{ period: after }}${saySlips(detail?.slips)}.`,
  'promise-restated'({ before = '', after, detail }, { name, of }) {
    const [was, is] = [{ period: before }, { period: after ?? '' }];
    if (after === undefined) return say`${name} no longer says that it was promised for ${was}.`;
    if (detail === 'added')
      return say`${name} was added after it shipped, with the target date ${is}.`;
    if (detail === 'given') return say`${name} got its target date, ${is}, after it shipped.`;
    if (detail === undefined)
      return say`${name} is promised for ${is}, ${sayEndOf(before, after)}.`;
    return before === ''
      ? say`${name} now says that it was promised for ${is}.`
      : say`The target date${of} is corrected after it ended, from ${was} to ${is}.`;
  },
  'promise-withdrawn'({ detail }, { t, name, of }) {
    const { by, last = '', day = '' } = detail ?? {};
    const overdue = lastDayOf(last) < day ? `, ${sayDuration(last, day, t)} after it was due` : '';
    if (by === undefined)
      return say`${name} is no longer promised${overdue}; it was for ${{ period: last }}.`;
    const how = by === 'removal' ? ' with the slice' : '';
    return say`The promise${of} for ${{ period: last }} is withdrawn${how}${overdue}.`;
  },
  'promise-kept': ({ detail }, words) => sayEnd(detail, words, 'came on time', 'kept'),
  'promise-undated': ({ detail }, words) => {
    const doubt = 'whether in time is not known, as the day is not written down';
    return sayEnd(detail, words, `has shipped; ${doubt}`, unknown);
  },
  'promise-missed': ({ detail }, words) => {
    const late = sayDuration(detail?.last ?? '', detail?.day ?? '', words.t);
    return sayEnd(detail, words, `came ${late} late`, `late by ${late}`);
  },
} as const satisfies Partial<Sentences>;

/** How a promise ended, or how it is judged now that the day it shipped on is another one. */
function sayEnd(
  { last = '', day = '', slips, was }: Partial<PromiseEnd> = {},
  { t, name, of }: Words,
  outcome: string,
  now: string,
): readonly Part[] {
  if (was === undefined)
    return say`${name} was promised for ${{ period: last }} and ${outcome}${saySlips(slips)}.`;
  const { state, due, endedOn } = was;
  const before =
    endedOn === undefined
      ? unknown
      : state === 'late'
        ? `late by ${sayDuration(due, endedOn, t)}`
        : 'kept';
  const isMoved = endedOn !== undefined && endedOn !== day;
  const days =
    now === unknown
      ? ', as the day is no longer written down'
      : say`: it shipped on ${{ period: day }}${isMoved ? say`, not on ${{ period: endedOn }}` : ''}`;
  return say`The promise${of} for ${{ period: last }} was ${before} and is now ${now}${days}.`;
}

const unknown = 'not known to be kept';

/** How a period that ends with another differs from it. */
function sayEndOf(before: string, after: string): readonly Part[] {
  const was: Part = { period: before };
  if (parsePeriod(after)?.precision === 'day') return say`the last day of ${was}`;
  return parsePeriod(before)?.precision === 'day'
    ? say`whose last day is ${was}`
    : say`which ends when ${was} does`;
}

function saySlips(slips: Slips | undefined): readonly Part[] {
  if (slips === undefined) return [];
  const { count, first, since } = slips;
  const times = sayTimes(count);
  if (since !== undefined)
    return say`; it was put off at least ${times} since ${{ period: since }}`;
  return say`; it was put off ${times}, and first promised for ${{ period: first }}`;
}

function sayTimes(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${sayNumber(count)} times`;
}
