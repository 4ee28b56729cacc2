import { cameAndWent } from '../core/diff/canonical.ts';
import { type Part, quoted } from './part.ts';
import {
  horizonAt,
  listAt,
  periodAt,
  sayMembers,
  sayValue,
  textAt,
  type Sentences,
} from './sentence.ts';

/** The sentences on intents and what they depend on. */
export const intentSentences = {
  'intent-declined': ({ before, after }, { say, horizon }) =>
    say('change.intent-declined', {
      horizon: horizon(horizonAt(before)),
      reason: quoted(textAt(after, 'declined') ?? ''),
    }),
  'intent-done': ({ before, after }, { say, horizon }) =>
    say('change.intent-done', {
      day: periodAt(after, 'done') ?? '',
      horizon: horizon(horizonAt(before)),
    }),
  'intent-reopened': ({ after }, { say, horizon }) =>
    say('change.intent-reopened', { horizon: horizon(horizonAt(after)) }),
  'intent-revived': ({ after }, { say, horizon }) =>
    say('change.intent-revived', { horizon: horizon(horizonAt(after)) }),
  'order-changed'({ before, after, detail }, { t, say }) {
    const { from, to } = detail ?? {};
    const horizon = t(`horizon.${to ?? 'declined'}`);
    if (after === undefined) return say('change.order-unset', { horizon });
    return say(from !== to || before === undefined ? 'change.order-set' : 'change.order-changed', {
      horizon,
    });
  },
  'confidence-changed'({ before: was, after: is }, words) {
    const { t, say } = words;
    const [before, after] = [was, is].map((value) => value && t(`confidence.${value}`));
    return before && after
      ? say('change.confidence-changed', { before, after })
      : sayValue(words, t('change.term-confidence'), before, after);
  },
  'intent-added'({ after }, { say, horizon: label, list, other }) {
    const place = horizonAt(after);
    const done = periodAt(after, 'done');
    if (done) return say('change.intent-added-done', { day: done });
    if (place === undefined) return say('change.intent-added-declined');
    const [horizon, goals] = [label(place), listAt(after, 'goals')];
    return goals.length > 0
      ? say('change.intent-added-for', {
          horizon,
          list: list(goals.map((id) => other('goal', id))),
        })
      : say('change.intent-added', { horizon });
  },
  'intent-removed': (_, { say }) => say('change.intent-removed'),
  'intent-repointed'({ before = [], after = [] }, words) {
    const { gone, come } = cameAndWent(before, after);
    const named = (id: string): Part => words.other('goal', id);
    if (come.length === 0 && gone.length === 0)
      return words.say('change.intent-first', { title: named(after[0] ?? '') });
    return sayMembers(words, 'intent-repointed', come.map(named), gone.map(named));
  },
  'thread-replaced': ({ before = '', after = '' }, { say, other }) =>
    say('change.thread-replaced', { before: other('slice', before), after: other('slice', after) }),
  'thread-named': ({ after = '', detail }, { say, other }) =>
    detail
      ? say('change.thread-is', { title: other('intent', detail.intent) })
      : say('change.thread-named', { after: other('slice', after) }),
  'thread-unset': ({ item, before = '' }, { say, other }) =>
    item.kind === 'slice'
      ? say('change.thread-is-not')
      : say('change.thread-unset', { before: other('slice', before) }),
  'assumptions-changed'({ before = [], after = [] }, words) {
    const named = (id: string): Part => words.other('assumption', id);
    return sayMembers(words, 'assumptions-changed', after.map(named), before.map(named));
  },
} as const satisfies Partial<Sentences>;
