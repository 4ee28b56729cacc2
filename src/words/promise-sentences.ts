import type { PromiseEnd, Slips } from '../core/diff/change.ts';
import { formatPeriod } from '../core/model/format-period.ts';
import { isOver } from '../core/promise/judge-promise.ts';
import type { Messages } from '../messages/create-messages.ts';
import type { Part } from './part.ts';
import { sayDuration } from './say-duration.ts';
import type { Sentences, Words } from './sentence.ts';

/** The sentences on promises. */
export const promiseSentences = {
  'promise-slipped': ({ before = '', after = '' }, words) =>
    sayMoved('change.promise-slipped', before, after, words),
  'promise-brought-forward': ({ before = '', after = '' }, words) =>
    sayMoved('change.promise-brought-forward', before, after, words),
  'promise-made'({ after: period = '', detail }, { t, say }) {
    const after: Part = { period };
    const slips = saySlipsBefore(detail?.slips, t);
    return slips
      ? say('change.promise-made-again', { after, slips })
      : say('change.promise-made', { after });
  },
  'promise-restated'({ before: was = '', after: is, detail }, { say }) {
    const before: Part = { period: was };
    const after: Part = { period: is ?? '' };
    if (is === undefined) return say('change.target-removed', { before });
    if (detail === 'added') return say('change.target-with', { after });
    if (detail === 'given') return say('change.target-given', { after });
    if (detail === undefined) return say('change.target-restated', { before, after });
    return was === ''
      ? say('change.target-added', { after })
      : say('change.target-corrected', { before, after });
  },
  'promise-withdrawn'({ detail }, { t, say }) {
    const { by: how = 'other', last = '', day = '' } = detail ?? {};
    const late = isOver(last, day) ? 'yes' : 'no';
    const duration = sayDuration(last, day, t);
    return say('change.promise-withdrawn', { how, last: { period: last }, late, duration });
  },
  'promise-kept': ({ detail }, words) => sayEnd('promise-kept', detail, words),
  'promise-undated': ({ detail }, words) => sayEnd('promise-undated', detail, words),
  'promise-missed': ({ detail }, words) => sayEnd('promise-missed', detail, words),
} as const satisfies Partial<Sentences>;

function sayMoved(
  id: 'change.promise-slipped' | 'change.promise-brought-forward',
  before: string,
  after: string,
  { t, say }: Words,
): readonly Part[] {
  const duration = sayDuration(before, after, t);
  return say(id, { duration, before: { period: before }, after: { period: after } });
}

/** How a promise ended, or how it is judged now that the day it shipped on is another one. */
function sayEnd(
  kind: 'promise-kept' | 'promise-undated' | 'promise-missed',
  { last: period = '', day = '', slips: slipped, was }: Partial<PromiseEnd> = {},
  { t, say }: Words,
): readonly Part[] {
  const last: Part = { period };
  const duration = sayDuration(period, day, t);
  if (was === undefined) {
    const slips = saySlipsBefore(slipped, t);
    if (kind === 'promise-missed')
      return slips
        ? say('change.promise-missed-slipped', { last, duration, slips })
        : say('change.promise-missed', { last, duration });
    return slips ? say(`change.${kind}-slipped`, { last, slips }) : say(`change.${kind}`, { last });
  }
  const { state, due, endedOn } = was;
  const before =
    endedOn === undefined
      ? t('change.promise-unknown')
      : sayOutcome(state === 'late', sayDuration(due, endedOn, t), t);
  if (kind === 'promise-undated')
    return say('change.rejudged-undated', { last, before, after: t('change.promise-unknown') });
  const now = { last, before, after: sayOutcome(kind === 'promise-missed', duration, t) };
  const isMoved = endedOn !== undefined && endedOn !== day;
  return isMoved
    ? say('change.rejudged-moved', { ...now, day: { period: day }, wrong: { period: endedOn } })
    : say('change.rejudged', { ...now, day: { period: day } });
}

function sayOutcome(isLate: boolean, duration: string, t: Messages): string {
  return isLate ? t('promise.late', { duration }) : t('promise.kept');
}

function saySlipsBefore(slips: Slips | undefined, t: Messages): string | undefined {
  if (slips === undefined) return undefined;
  const { count, first, since } = slips;
  return since === undefined
    ? t('change.slips', { count, first: formatPeriod(first, t.locale) })
    : t('slips.at-least', { count, day: formatPeriod(since, t.locale) });
}
