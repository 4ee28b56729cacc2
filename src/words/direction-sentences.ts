import type { Values } from '../core/diff/change.ts';
import type { Measurement } from '../core/roadmap/roadmap.ts';
import { formatNumber, formatValue } from '../core/text/numbers.ts';
import type { Messages } from '../messages/create-messages.ts';
import { type Filling, type Part, quoted, sayList } from './part.ts';
import { figureAt, sayLag, sayValue, textAt, type Sentences, type Words } from './sentence.ts';

/** The sentences on the vision and its goals. */
export const directionSentences = {
  'roadmap-begun'({ detail }, { t, say, list, title }) {
    const counts = (['goal', 'intent', 'slice'] as const).flatMap((noun) =>
      detail && detail[noun] > 0 ? [t(`count.${noun}`, { count: detail[noun] })] : [],
    );
    return counts.length > 0
      ? say('change.roadmap-begun-with', { title, counts: list(counts) })
      : say('change.roadmap-begun', { title });
  },
  'roadmap-removed': (_, { say, title }) => say('change.roadmap-removed', { title }),
  'statement-reworded': (_, { say }) => say('change.statement-reworded'),
  'vision-rescheduled'({ before: was, after: is }, words) {
    const [before, after] = [was, is].map((period) => period && { period });
    const lag = was && is && sayLag(was, is, words.t);
    return before && after && lag
      ? words.say('change.vision-rescheduled', { before, after, lag })
      : sayValue(words, words.t('change.term-by'), before, after);
  },
  'goal-retargeted': ({ before = {}, after = {} }, words) =>
    words.say('change.goal-retargeted', {
      changes: sayList(
        [...sayTarget(before, after, words), ...sayBy(before, after, words)],
        words.t.locale,
        'facts',
      ),
    }),
  'goal-added'({ after }, { t, say }) {
    const [baseline, target] = [figureAt(after, 'baseline', t), figureAt(after, 'target', t)];
    const period = textAt(after, 'by');
    const aim = [
      ...(baseline && target ? [say('change.goal-aim', { baseline, target })] : []),
      ...(period ? [say('change.goal-due', { after: { period } })] : []),
    ];
    return aim.length > 0
      ? say('change.goal-added-with', { changes: sayList(aim, t.locale, 'facts') })
      : say('change.goal-added');
  },
  'goal-removed': (_, { say }) => say('change.goal-removed'),
  'goals-reordered': ({ after = [] }, { say, list, other }) =>
    say('change.goals-reordered', { list: list(after.map((id) => other('goal', id))) }),
  'goal-reading'({ before: gone = [], after: come = [], detail }, { t, say }) {
    const { was, is } = detail ?? {};
    const latest = is?.latest;
    if (is === undefined || latest === undefined || come.length === 0)
      return say('change.reading-removed', { count: gone.length });
    if (!come.includes(latest))
      return say('change.reading-earlier', {
        count: come.length,
        how: gone.length > 0 ? 'corrected' : 'added',
      });
    const [after, day] = [formatValue(latest.value, is.unit, t), { period: latest.date }];
    const progress = sayProgress(is, t);
    const wrong = gone.find(({ date }) => date === latest.date);
    if (wrong !== undefined) {
      const before = formatNumber(wrong.value, t.locale);
      return say('change.reading-corrected', { day, before, after, progress, count: come.length });
    }
    const count = come.filter(({ date }) => !gone.some((reading) => reading.date === date)).length;
    const before = lastValue(was, is, t);
    if (before === undefined) return say('change.goal-reading', { after, day, progress, count });
    return before === formatNumber(latest.value, t.locale)
      ? say('change.goal-reading-same', { after, day, progress, count })
      : say('change.goal-reading-moved', { before, after, day, progress, count });
  },
} as const satisfies Partial<Sentences>;

/** Of what a goal aims at, `before` and `after` hold what differs: all of it where one has no measure. */
function sayTarget(before: Values, after: Values, { t, say }: Words): readonly Filling[] {
  const both = (key: string) => before[key] !== undefined && after[key] !== undefined;
  const [baseline, target] = [figureAt(after, 'baseline', t), figureAt(after, 'target', t)];
  const text = textAt(after, 'measure');
  const measure = text === undefined ? undefined : quoted(text);
  if (measure !== undefined && !both('measure'))
    return [
      say('change.goal-measured', { measure, baseline: baseline ?? '', target: target ?? '' }),
    ];
  if (before['measure'] !== undefined && measure === undefined)
    return [say('change.goal-unmeasured')];
  const was = (key: string) => figureAt(before, key, t) ?? '';
  return [
    ...(target ? [say('change.goal-target', { before: was('target'), after: target })] : []),
    ...(baseline
      ? [say('change.goal-baseline', { before: was('baseline'), after: baseline })]
      : []),
    ...(measure ? [say('change.goal-measure', { measure })] : []),
    ...(both('direction')
      ? [say('change.goal-direction', { direction: textAt(after, 'direction') ?? '' })]
      : []),
  ];
}

function sayBy(was: Values, is: Values, { t, say }: Words): readonly Filling[] {
  const [from, to] = [textAt(was, 'by'), textAt(is, 'by')];
  const before: Part = { period: from ?? '' };
  const after: Part = { period: to ?? '' };
  if (to === undefined)
    return from === undefined ? [] : [say('change.goal-due-removed', { before })];
  if (from === undefined) return [say('change.goal-due', { after })];
  const lag = sayLag(from, to, t);
  return [
    lag === ''
      ? say('change.goal-due-moved', { before, after })
      : say('change.goal-due-lag', { before, after, lag }),
  ];
}

/** Returns the reading that was the latest before, at the value it is now known to have had. */
function lastValue(
  before: Measurement | undefined,
  { readings }: Measurement,
  t: Messages,
): string | undefined {
  if (before?.latest === undefined) return undefined;
  const { date } = before.latest;
  const { value } = readings.find((reading) => reading.date === date) ?? before.latest;
  return formatNumber(value, t.locale);
}

function sayProgress({ progress = 0, target }: Measurement, t: Messages): string {
  if (progress < 0) return t('progress.worse');
  if (progress === 0) return t('progress.none');
  if (progress >= 1) return t(progress === 1 ? 'progress.reached' : 'progress.past');
  const percent = Math.max(1, Math.min(99, Math.round(progress * 100)));
  return t('change.goal-progress', { percent, target: formatNumber(target, t.locale) });
}
