import { horizons, type Horizon } from '../model/intent.ts';
import { knownOption } from '../model/likely-option.ts';
import { intendedPeriod } from '../model/likely-value.ts';
import { parsePeriod } from '../model/period.ts';
import { quarterNumber } from '../model/days.ts';
import { sliceStatuses, type SliceStatus } from '../model/slice.ts';

/**
 * Returns what a status, a horizon, a list of a board or a heading means: a status, else a
 * horizon, else a period; in another order for a horizon.
 */
export function readStage(written: string, prefer: 'status' | 'horizon'): Stage {
  const status = optionIn(written, sliceStatuses);
  const horizon = optionIn(written, horizons);
  const period = periodIn(written);
  if (prefer === 'status' && status !== undefined) return { status };
  if (horizon !== undefined) return { horizon };
  if (period !== undefined) return { period };
  return status === undefined ? {} : { status };
}

/** Returns the horizon that one of some labels, with commas between them, is. */
export function horizonOfLabels(written: string): Horizon | undefined {
  const found = labelsIn(written).map((label) => knownOption(label, horizons));
  return found.find((horizon) => horizon !== undefined);
}

export function labelsIn(written: string): readonly string[] {
  return written.split(/\s*[,;\n]\s*/).filter(Boolean);
}

/** Whether a heading is a time and not a thing. */
export function isTime(heading: string): boolean {
  const { status, horizon, period } = readStage(heading, 'horizon');
  if (status !== undefined || horizon !== undefined) return true;
  const isNamed = heading.split(/\s+/).length > mostWords;
  return period !== undefined && !isNamed && parsePeriod(period)?.precision !== 'day';
}

/** A heading with more words is about something else. */
const mostWords = 6;

/** Returns how far away a period is: this quarter or a past one is now, the next two are next. */
export function horizonOf(period: string, asOf: string): Horizon {
  const { first = asOf, precision } = parsePeriod(period) ?? {};
  const last = parsePeriod(period)?.last ?? asOf;
  const near = precision === 'year' ? first : last;
  const quarters = quarterNumber(near) - quarterNumber(asOf);
  if (quarters <= 0) return 'now';
  return quarters <= 2 ? 'next' : 'later';
}

/**
 * The option that a text is, without a remark behind it or words that go with any: `Next steps`; or
 * the first of several things in it that is one.
 */
function optionIn<const Option extends string>(
  written: string,
  options: readonly Option[],
): Option | undefined {
  const bare = written.replace(/\s*[([:–—].*$/, '');
  const alone = bare.replaceAll(anyWord, ' ').trim();
  for (const each of [written, bare, alone, ...labelsIn(written)]) {
    const found = each === '' ? undefined : knownOption(each, options);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Words of headings that say nothing of a time. */
const anyWord =
  /\b(?:features?|work|plans?|goals?|items?|tasks?|things|what's|what’s|coming|roadmap|steps?|milestones?|priorities|improvements?|the|our|currently|releases?|considerations?|ideas)\b/gi;

/** The period in a text: `Q1 2027`, `2027 H1 – Trust`, `January 2027`. */
function periodIn(written: string): string | undefined {
  const whole = intendedPeriod(written);
  if (whole !== undefined) return whole;
  const [part] =
    /\b(?:[QH][1-4][-\s/]*\d{4}|\d{4}[-\s/]*[QH][1-4]|\d{4}-\d{2}(?:-\d{2})?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{4})\b/i.exec(
      written,
    ) ?? [];
  return part === undefined ? undefined : intendedPeriod(part);
}

export interface Stage {
  readonly status?: SliceStatus;
  readonly horizon?: Horizon;
  readonly period?: string;
}
