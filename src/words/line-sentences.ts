import type { PromiseEnd } from '../core/diff/change.ts';
import type { SliceStatus } from '../core/model/slice.ts';
import { isOver } from '../core/promise/judge-promise.ts';
import { intentSentences } from './intent-sentences.ts';
import { promiseSentences } from './promise-sentences.ts';
import { quoted, type Filling, type Part } from './part.ts';
import { sayDuration } from './say-duration.ts';
import { horizonAt, periodAt, textAt, type Sentences, type Words } from './sentence.ts';
import { sliceSentences } from './slice-sentences.ts';

/**
 * A change as a line of the list of its kind: its item, and behind it only what the heading of the
 * list does not say. Kinds that are not here have their usual sentence.
 */
export const lineSentences = {
  'slice-shipped': (_, words) => line(words),
  'slice-started': (_, words) => line(words),
  'slice-readied': (_, words) => line(words),
  'slice-added'({ after }, words) {
    const status = textAt(after, 'status');
    const isPlain = status === undefined || status === 'proposed';
    return line(words, isPlain ? undefined : (words.t.find(`status.${status}`) ?? status));
  },
  'slice-dropped': ({ detail }, words) =>
    line(words, detail?.because === undefined ? undefined : quoted(detail.because)),
  'intent-done': ({ after }, words) => line(words, periodAt(after, 'done')),
  'lesson-learned': (change, words) =>
    change.after === undefined
      ? sliceSentences['lesson-learned'](change, words)
      : line(words, quoted(change.after)),
  'slice-reopened': ({ detail }, words) => steps(detail, words),
  'slice-set-back': ({ detail }, words) => steps(detail, words),
  'promise-kept': (change, words) =>
    change.detail?.was
      ? promiseSentences['promise-kept'](change, words)
      : line(words, words.t('promise.kept')),
  'promise-undated': (change, words) =>
    change.detail?.was
      ? promiseSentences['promise-undated'](change, words)
      : line(words, words.t('promise.undated')),
  'promise-missed': (change, words) =>
    change.detail?.was
      ? promiseSentences['promise-missed'](change, words)
      : line(words, sayDelay(change.detail, words)),
  'promise-slipped': ({ before = '', after = '' }, words) => moved(before, after, words),
  'promise-brought-forward': ({ before = '', after = '' }, words) => moved(before, after, words),
  'promise-made': ({ after = '' }, words) => line(words, { period: after }),
  'intent-added'(change, words) {
    const horizon = horizonAt(change.after);
    return horizon
      ? line(words, words.horizon(horizon))
      : intentSentences['intent-added'](change, words);
  },
  'horizon-moved'({ before, after, detail }, words) {
    const [from, to] = detail ? [detail.from, detail.to] : [before, after];
    return line(words, arrow(words.horizon(from), words.horizon(to), words));
  },
  'confidence-changed'({ before, after }, words) {
    const name = (value = 'none') => words.t.find(`confidence.${value}`) ?? value;
    return line(words, arrow(name(before), name(after), words));
  },
  'promise-withdrawn'({ detail }, words) {
    const { last: period = '', day = '' } = detail ?? {};
    const last: Part = { period };
    if (!isOver(period, day)) return line(words, last);
    const duration = sayDuration(period, day, words.t);
    return line(words, words.say('change.withdrawn-overdue', { last, duration }));
  },
  'slice-removed': ({ before }, words) => {
    const status = textAt(before, 'status') ?? '';
    return line(words, words.t.find(`status.${status}`) ?? status);
  },
} as const satisfies Partial<Sentences>;

function line({ title }: Words, remark?: Filling): readonly Part[] {
  return remark === undefined ? [title] : [title, ' ', ...[remark].flat()];
}

function arrow(before: Filling, after: Filling, { say }: Words): readonly Part[] {
  return say('change.from-to', { before, after });
}

function steps(
  {
    was = 'proposed',
    is = 'proposed',
  }: { readonly was?: SliceStatus | undefined; readonly is?: SliceStatus } = {},
  words: Words,
): readonly Part[] {
  return line(words, arrow(words.t(`status.${was}`), words.t(`status.${is}`), words));
}

function moved(from: string, to: string, words: Words): readonly Part[] {
  const [before, after] = [{ period: from }, { period: to }];
  const duration = sayDuration(from, to, words.t);
  return line(words, words.say('change.from-to-note', { before, after, note: duration }));
}

function sayDelay({ last = '', day = '' }: Partial<PromiseEnd> = {}, { t }: Words): string {
  return t('promise.late', { duration: sayDuration(last, day, t) });
}
