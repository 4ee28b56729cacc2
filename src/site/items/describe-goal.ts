import type { Goal, Measurement } from '../../core/roadmap/roadmap.ts';
import { formatDay } from '../base/format-day.ts';
import { formatNumber } from '../base/format-number.ts';
import { formatPeriod } from '../base/format-period.ts';
import { progressInWords } from './progress-in-words.ts';

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
