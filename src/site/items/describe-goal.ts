import type { Pace } from '../../core/forecast/pace-of.ts';
import { type Messages, joinFacts } from '../../messages/create-messages.ts';
import type { Goal, Measurement } from '../../core/roadmap/roadmap.ts';
import { formatDay, formatPeriod } from '../../core/model/format-period.ts';
import { formatNumber, formatValue } from '../../core/text/numbers.ts';

/** Returns what the drawing of a goal shows, in words. */
export function describeGoal(goal: Goal, t: Messages): string {
  const { measurement, by, title } = goal;
  const due = by && t('goal.due', { period: formatPeriod(by, t.locale) });
  const day = measurement?.latest && formatDay(measurement.latest.date, t.locale);
  const facts = [goalInBrief(goal, t), day && t('goal.measured-on', { day }), due];
  return t('goal.chart', { title, facts: joinFacts(facts, t) });
}

/** Returns the short form for lists and chats: `33 (from 42 to 21, 43 % of the way)`. */
export function goalInBrief({ measurement }: Goal, t: Messages): string {
  if (!measurement) return t('pace.unmeasured');
  const number = (value: number) => formatNumber(value, t.locale);
  const { baseline, target, unit } = measurement;
  const range = t('goal.range', { baseline: number(baseline), target: number(target) });
  const progress = progressOf(measurement, t);
  if (!measurement.latest) return joinFacts([range, progress], t);
  const value = formatValue(measurement.latest.value, unit, t);
  return t('goal.brief', { value, range, progress });
}

/** How far it has come, in words. */
export function progressOf({ progress }: Measurement, t: Messages, options?: WordsOptions): string {
  return progress === undefined ? t('pace.unread') : progressInWords(progress, t, options);
}

/** How far along something is: 0 is the start, 1 the target, and between them neither is reached. */
export function progressInWords(
  progress: number,
  t: Messages,
  { brief = false }: WordsOptions = {},
): string {
  if (progress < 0) return t('progress.worse');
  if (progress === 0) return t('progress.none');
  if (progress > 1 + rounding) return t('progress.past');
  if (progress >= 1) return t('progress.reached');
  const percent = Math.min(99, Math.max(1, Math.round(progress * 100)));
  return t(brief ? 'progress.brief' : 'progress.percent', { percent });
}

const rounding = 0.0005;

/** `behind schedule`, or `behind schedule when last measured`. */
export function paceInWords({ state, isStale = false }: Pace, t: Messages): string {
  const pace = t(`pace.${state}`);
  return isStale ? t('pace.stale', { pace }) : pace;
}

interface WordsOptions {
  /** `43 %` instead of `43 % of the way`. */
  readonly brief?: boolean;
}
