import type { Slips } from '../core/diff/change.ts';
import { lastDayOf, precisionOf } from '../core/model/period.ts';
import { say, type Part } from './part.ts';
import { sayDuration } from './say-duration.ts';
import { sayNumber } from './say-number.ts';
import type { Sentences } from './sentence.ts';

/** The sentences on promises. */
export const promiseSentences = {
  'promise-slipped': ({ before = '', after = '' }, { name }) =>
    say`${name} slips by ${sayDuration(before, after)}, from ${{ period: before }} to ${{ period: after }}.`,
  'promise-brought-forward': ({ before = '', after = '' }, { name }) =>
    say`${name} is now promised ${sayDuration(before, after)} earlier, for ${{ period: after }} in place of ${{ period: before }}.`,
  'promise-made': ({ after = '', detail }, { name }) =>
    say`${name} is promised for ${{ period: after }}${saySlips(detail?.slips)}.`,
  'promise-restated': ({ before = '', after }, { name }) =>
    after === undefined
      ? say`${name} no longer says that it was promised for ${{ period: before }}.`
      : say`${name} is promised for ${{ period: after }}, ${sayEndOf(before, after)}.`,
  'promise-withdrawn'({ detail }, { name, of }) {
    const { by, last = '', day = '' } = detail ?? {};
    const overdue = lastDayOf(last) < day ? `, ${sayDuration(last, day)} after it was due` : '';
    if (by === undefined)
      return say`${name} is no longer promised${overdue}; it was for ${{ period: last }}.`;
    const how = by === 'removal' ? ' with the slice' : '';
    return say`The promise${of} for ${{ period: last }} is withdrawn${how}${overdue}.`;
  },
  'promise-kept': ({ detail }, { name }) =>
    say`${name} was promised for ${{ period: detail?.last ?? '' }} and came on time${saySlips(detail?.slips)}.`,
  'promise-undated': ({ detail }, { name }) =>
    say`${name} was promised for ${{ period: detail?.last ?? '' }} and has shipped; whether in time is not known, as the day is not written down${saySlips(detail?.slips)}.`,
  'promise-missed': ({ detail: { last = '', day = '', slips } = {} }, { name }) =>
    say`${name} was promised for ${{ period: last }} and came ${sayDuration(last, day)} late${saySlips(slips)}.`,
} as const satisfies Partial<Sentences>;

/** How a period that ends with another differs from it. */
function sayEndOf(before: string, after: string): readonly Part[] {
  const was: Part = { period: before };
  if (precisionOf(after) === 'day') return say`the last day of ${was}`;
  return precisionOf(before) === 'day'
    ? say`whose last day is ${was}`
    : say`which ends when ${was} does`;
}

function saySlips(slips: Slips | undefined): readonly Part[] {
  if (slips === undefined) return [];
  const { count, first } = slips;
  const times = count === 1 ? 'once' : count === 2 ? 'twice' : `${sayNumber(count)} times`;
  return say`; it was put off ${times}, and first promised for ${{ period: first }}`;
}
