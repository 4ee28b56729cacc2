import type { Goal, Measurement } from '../../core/roadmap/roadmap.ts';
import { formatDay, formatPeriod } from '../../core/model/format-period.ts';
import { formatNumber } from '../base/format-number.ts';

/** Where a goal stands, in full sentences: what its drawing shows, for whoever cannot see it. */
export function describeGoal({ measurement, by }: Goal, language: string): string {
  const until = by ? ` by ${formatPeriod(by, language)}` : '';
  if (!measurement) return `Not measured yet${until && `; due${until}`}.`;
  const number = (value: number) => formatNumber(value, language);
  const { baseline, target, latest } = measurement;
  const way = `from ${number(baseline)} to ${number(target)}${until}`;
  if (!latest) return `Aims ${way}. No reading yet.`;
  const reading = `${number(latest.value)} on ${formatDay(latest.date, language)}`;
  return `Aims ${way}. ${reading}: ${wordsOf(measurement)}.`;
}

/** The short form for lists and chats: `39, from 42 to 21: a seventh of the way`. */
export function goalInBrief({ measurement }: Goal, language: string): string {
  if (!measurement) return 'not measured yet';
  const number = (value: number) => formatNumber(value, language);
  const way = `from ${number(measurement.baseline)} to ${number(measurement.target)}`;
  if (!measurement.latest) return `${way}, no reading yet`;
  return `${number(measurement.latest.value)}, ${way}: ${wordsOf(measurement)}`;
}

/** How far it has come, in words. */
export function wordsOf({ progress }: Measurement): string {
  return progress === undefined ? 'no reading yet' : progressInWords(progress);
}

/** How far along something is, 0 to 1, as a simple fraction no more than 0.05 off, or in words. */
export function progressInWords(progress: number): string {
  if (progress < 0) return 'further from the target than at the start';
  if (progress === 0) return 'no movement yet';
  if (progress > 1 + rounding) return 'past the target';
  if (progress >= 1) return 'target reached';
  if (progress < 0.05) return 'hardly begun';
  if (progress > 0.95) return 'almost there';
  const exact = [...fractions(exactDenominators), twentieth].find(
    (each) => distance(each, progress) < rounding,
  );
  return exact ? `${inWords(exact)} of the way` : `about ${inWords(nearest(progress))} of the way`;
}

const rounding = 0.0005;
const exactDenominators = [2, 3, 4, 5, 6, 7, 8, 9, 10];
const roundDenominators = [2, 3, 4, 5, 6, 10];

const parts: Readonly<Record<number, string>> = {
  ...{ 2: 'half', 3: 'third', 4: 'quarter', 5: 'fifth', 6: 'sixth', 7: 'seventh', 8: 'eighth' },
  ...{ 9: 'ninth', 10: 'tenth', 20: 'twentieth' },
};
const twentieth: Fraction = { part: 1, of: 20 };
const counts = ['', 'a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

function fractions(denominators: readonly number[]): readonly Fraction[] {
  return denominators.flatMap((of) =>
    Array.from({ length: of - 1 }, (_, index) => ({ part: index + 1, of })),
  );
}

/** Tenths are awkward to hear except at the two ends, and what little there is must not be doubled. */
function nearest(progress: number): Fraction {
  return [...fractions(roundDenominators), twentieth]
    .filter(({ part, of }) => of < 10 || part === 1 || part === 9)
    .reduce((best, each) => (distance(each, progress) < distance(best, progress) ? each : best));
}

function distance({ part, of }: Fraction, progress: number): number {
  return Math.abs(part / of - progress);
}

function inWords({ part, of }: Fraction): string {
  if (of === 2) return 'half';
  return `${counts[part]} ${parts[of]}${part > 1 ? 's' : ''}`;
}

interface Fraction {
  readonly part: number;
  readonly of: number;
}
