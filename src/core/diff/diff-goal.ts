import { lastDayOf } from '../model/period.ts';
import type { Reading } from '../model/vision.ts';
import type { Goal, Measurement } from '../roadmap/roadmap.ts';
import { sayFigure } from '../text/say-figure.ts';
import type { Finding } from './change.ts';
import { cite } from './cite.ts';
import { diffReviewed, retitled } from './diff-written.ts';
import { changedKeys, changedList } from './finding.ts';
import { sayDuration } from './say-duration.ts';
import { sayList } from './say-list.ts';
import { sayCount } from './say-number.ts';
import { sayPeriod } from './say-period.ts';

/** What differs in a goal: what it aims at and by when, what was measured, its words. */
export function diffGoal(base: Goal, head: Goal): readonly Finding[] {
  const name = cite(head.title);
  return [
    ...changedKeys('goal-retargeted', aimOf(base), aimOf(head), () => sayAim(base, head, name)),
    ...diffReadings(base.measurement, head.measurement, name),
    ...diffReviewed(base, head, name),
    ...retitled(base.title, head.title),
    ...changedKeys(
      'reason-changed',
      { why: base.why },
      { why: head.why },
      () => `The reason for ${name} is ${head.why === undefined ? 'no longer given' : 'reworded'}.`,
    ),
  ];
}

/** What a goal aims at, by the keys it is written under. */
export function aimOf({ by, measurement }: Goal): Readonly<Record<string, unknown>> {
  if (measurement === undefined) return { by };
  const { measure, direction, baseline, target } = measurement;
  return { measure, direction, baseline, target, by };
}

function sayAim(base: Goal, head: Goal, name: string): string {
  const parts = [...sayTarget(base.measurement, head.measurement), ...sayBy(base.by, head.by)];
  return `${name} ${sayList(parts)}.`;
}

function sayTarget(before: Measurement | undefined, after: Measurement | undefined): string[] {
  if (before === undefined && after === undefined) return [];
  if (after === undefined) return ['is no longer measured'];
  const { measure, baseline, target } = after;
  if (before === undefined)
    return [`is now measured: ${measure}, from ${sayFigure(baseline)} to ${sayFigure(target)}`];
  return [
    ...(before.target === target
      ? []
      : [`now aims at ${sayFigure(target)} in place of ${sayFigure(before.target)}`]),
    ...(before.baseline === baseline
      ? []
      : [`now starts from ${sayFigure(baseline)} in place of ${sayFigure(before.baseline)}`]),
    ...(before.measure === measure ? [] : [`is now measured by ${cite(measure)}`]),
    ...(before.direction === after.direction
      ? []
      : [`now gets better as it goes ${after.direction}`]),
  ];
}

function sayBy(before: string | undefined, after: string | undefined): string[] {
  if (before === after) return [];
  if (after === undefined) return [`no longer has a date; it was ${sayPeriod(before ?? '')}`];
  if (before === undefined) return [`is to be reached by ${sayPeriod(after)}`];
  const lag = sayDuration(before, after);
  const way = lastDayOf(after) > lastDayOf(before) ? 'later' : 'earlier';
  const by = `is to be reached by ${sayPeriod(after)} in place of ${sayPeriod(before)}`;
  return [lag === '' ? by : `${by}, ${lag} ${way}`];
}

function diffReadings(
  before: Measurement | undefined,
  after: Measurement | undefined,
  name: string,
): readonly Finding[] {
  const [was, is] = [before?.readings ?? [], after?.readings ?? []];
  return changedList('goal-reading', was, is, (gone, come) =>
    sayReadings(before, after, { gone, come }, name),
  );
}

function sayReadings(
  before: Measurement | undefined,
  after: Measurement | undefined,
  { gone, come }: Readings,
  name: string,
): string {
  const latest = after?.latest;
  if (after === undefined || latest === undefined || come.length === 0) {
    return `${name} loses ${sayCount(gone.length, 'reading')}.`;
  }
  if (!come.includes(latest))
    return `${name}: ${sayCount(come.length, 'earlier reading')} ${gone.length > 0 ? 'put right' : 'filled in'}.`;
  const stood = sayFigure(latest.value);
  const day = sayPeriod(latest.date);
  const wrong = gone.find(({ date }) => date === latest.date);
  if (wrong !== undefined) {
    const more = come.length > 1 ? ` (${sayCount(come.length, 'reading')} in all)` : '';
    return `${name} is put right: ${stood} on ${day}, not ${sayFigure(wrong.value)}, which is ${sayProgress(after)}${more}.`;
  }
  const news = come.filter(({ date }) => !gone.some((reading) => reading.date === date));
  const more = news.length > 1 ? ` (${sayCount(news.length, 'new reading')})` : '';
  return `${name} stood at ${stood} on ${day}${sayLast(before, after)}: ${sayProgress(after)}${more}.`;
}

/** What the latest reading was before, at the value it is known to have had now. */
function sayLast(before: Measurement | undefined, { readings, latest }: Measurement): string {
  if (before?.latest === undefined) return '';
  const { date } = before.latest;
  const { value } = readings.find((reading) => reading.date === date) ?? before.latest;
  return value === latest?.value ? ', as before' : `, after ${sayFigure(value)}`;
}

function sayProgress({ progress = 0, ...measurement }: Measurement): string {
  const [baseline, target] = [sayFigure(measurement.baseline), sayFigure(measurement.target)];
  const way = `the way from ${baseline} to ${target}`;
  if (progress < 0) return `further from ${target} than where it began, ${baseline}`;
  if (progress === 0) return `where it began, on ${way}`;
  if (progress >= 1) return progress === 1 ? `at its target` : `past its target of ${target}`;
  return `${Math.max(1, Math.min(99, Math.round(progress * 100)))} % of ${way}`;
}

interface Readings {
  readonly gone: readonly Reading[];
  readonly come: readonly Reading[];
}
