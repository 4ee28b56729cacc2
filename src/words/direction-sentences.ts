import type { Values } from '../core/diff/change.ts';
import type { Measurement } from '../core/roadmap/roadmap.ts';
import type { Messages } from '../messages/create-messages.ts';
import { sayFigure } from '../core/text/say-figure.ts';
import { quoted, say, sayList, type Part } from './part.ts';
import { sayCount } from './say-number.ts';
import { figureAt, periodAt, sayLag, sayValue, textAt, type Sentences } from './sentence.ts';

/** The sentences on the vision and its goals. */
export const directionSentences = {
  'roadmap-begun'({ detail }, { title }) {
    const counts = (['goal', 'intent', 'slice'] as const).flatMap((noun) =>
      detail && detail[noun] > 0 ? [sayCount(detail[noun], noun)] : [],
    );
    const brought = counts.length > 0 ? say`: ${sayList(counts)}` : '';
    return say`The roadmap begins, with the vision ${title}${brought}.`;
  },
  'roadmap-removed': (_, { title }) => say`The roadmap is removed; its vision was ${title}.`,
  'statement-reworded': () => say`The statement of the vision is reworded.`,
  'vision-rescheduled'({ before: was, after: is }, words) {
    const [before, after] = [was, is].map((period) => period && { period });
    const lag = was && is && sayLag(was, is, words.t);
    if (!before || !after || !lag) return sayValue(words, 'a date', before, after);
    return say`The date of the vision is now ${after}, ${lag} than ${before}.`;
  },
  'goal-retargeted': ({ before = {}, after = {} }, { t, name }) =>
    say`${name} ${sayList([...sayTarget(before, after), ...sayBy(before, after, t)])}.`,
  'goal-added'({ after }, { name }) {
    const [baseline, target] = [figureAt(after, 'baseline'), figureAt(after, 'target')];
    const by = periodAt(after, 'by');
    const aim = baseline && target ? say` from ${baseline} to ${target}` : '';
    const colon = aim !== '' || by ? ':' : '';
    return say`${name} is a new goal${colon}${aim}${by ? say` by ${by}` : ''}.`;
  },
  'goal-removed': (_, { name }) => say`The goal ${name} is given up.`,
  'goals-reordered': ({ after = [] }, { other }) =>
    say`The goals are now in this order: ${sayList(after.map((id) => other('goal', id)))}.`,
  'goal-reading'({ before: gone = [], after: come = [], detail }, { name }) {
    const { was, is } = detail ?? {};
    const latest = is?.latest;
    if (is === undefined || latest === undefined || come.length === 0)
      return say`${name} loses ${sayCount(gone.length, 'reading')}.`;
    if (!come.includes(latest))
      return say`${name}: ${sayCount(come.length, 'earlier reading')} ${gone.length > 0 ? 'put right' : 'filled in'}.`;
    const [stood, day] = [sayFigure(latest.value), { period: latest.date }];
    const wrong = gone.find(({ date }) => date === latest.date);
    if (wrong !== undefined) {
      const more = come.length > 1 ? ` (${sayCount(come.length, 'reading')} in all)` : '';
      return say`${name} is put right: ${stood} on ${day}, not ${sayFigure(wrong.value)}, which is ${sayProgress(is)}${more}.`;
    }
    const news = come.filter(({ date }) => !gone.some((reading) => reading.date === date));
    const more = news.length > 1 ? ` (${sayCount(news.length, 'new reading')})` : '';
    return say`${name} stood at ${stood} on ${day}${sayLast(was, is)}: ${sayProgress(is)}${more}.`;
  },
} as const satisfies Partial<Sentences>;

/** Of what a goal aims at, `before` and `after` hold what differs: all of it where one has no measure. */
function sayTarget(before: Values, after: Values): readonly (readonly Part[])[] {
  const both = (key: string) => before[key] !== undefined && after[key] !== undefined;
  const [baseline, target] = [figureAt(after, 'baseline'), figureAt(after, 'target')];
  const measure = textAt(after, 'measure');
  if (measure !== undefined && !both('measure'))
    return [say`is now measured: ${measure}, from ${baseline ?? ''} to ${target ?? ''}`];
  if (before['measure'] !== undefined && measure === undefined) return [say`is no longer measured`];
  return [
    ...(target ? [say`now aims at ${target} in place of ${figureAt(before, 'target') ?? ''}`] : []),
    ...(baseline
      ? [say`now starts from ${baseline} in place of ${figureAt(before, 'baseline') ?? ''}`]
      : []),
    ...(measure ? [say`is now measured by ${quoted(measure)}`] : []),
    ...(both('direction')
      ? [say`now gets better as it goes ${textAt(after, 'direction') ?? ''}`]
      : []),
  ];
}

function sayBy(before: Values, after: Values, t: Messages): readonly (readonly Part[])[] {
  const [was, is] = [textAt(before, 'by'), textAt(after, 'by')];
  if (is === undefined)
    return was === undefined ? [] : [say`no longer has a date; it was ${{ period: was }}`];
  if (was === undefined) return [say`is to be reached by ${{ period: is }}`];
  const lag = sayLag(was, is, t);
  const by = say`is to be reached by ${{ period: is }} in place of ${{ period: was }}`;
  return [lag === '' ? by : say`${by}, ${lag}`];
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
