import { type Part, quoted } from './part.ts';
import { formatAmount } from '../core/text/numbers.ts';
import { sayMembers, sayValue, textAt, type Sentences } from './sentence.ts';

/** The sentences on slices, but for their promises and tasks. */
export const sliceSentences = {
  'slice-shipped': ({ detail }, { say }) =>
    detail?.shipped
      ? say('change.slice-shipped-on', { day: { period: detail.shipped } })
      : say('change.slice-shipped'),
  'slice-dropped': ({ detail }, { say }) =>
    detail?.because === undefined
      ? say('change.slice-dropped')
      : say('change.slice-dropped-because', { reason: quoted(detail.because) }),
  'slice-started': ({ detail }, { say }) =>
    detail?.started
      ? say('change.slice-started-on', { day: { period: detail.started } })
      : say('change.slice-started'),
  'slice-reopened': ({ detail }, { t, say }) =>
    say('change.slice-reopened', {
      before: t(`status.${detail?.was ?? 'proposed'}`),
      after: t(`status.${detail?.is ?? 'proposed'}`),
    }),
  'slice-readied': (_, { say }) => say('change.slice-readied'),
  'slice-set-back': ({ detail }, { t, say }) =>
    say('change.slice-set-back', {
      before: t(`status.${detail?.was ?? 'active'}`),
      after: t(`status.${detail?.is ?? 'proposed'}`),
    }),
  'lesson-learned': ({ after }, { say }) =>
    after === undefined
      ? say('change.lesson-removed')
      : say('change.lesson-learned', { text: quoted(after) }),
  'horizon-moved'({ item, before, after, detail }, { say, horizon, other }) {
    if (detail === undefined) {
      // A slice is where its intent is, unless it says otherwise.
      if (after === undefined) return say('change.horizon-to-own');
      const to = horizon(after);
      return item.kind === 'slice' && before === undefined
        ? say('change.horizon-from-own', { to })
        : say('change.horizon-moved', { from: horizon(before), to });
    }
    const [from, to] = [horizon(detail.from), horizon(detail.to)];
    const title = other('intent', detail.intent);
    if (from === to)
      return say(after ? 'change.horizon-stays' : 'change.horizon-stays-with', { to, title });
    return after
      ? say('change.horizon-moved-alone', { from, to, title, horizon: horizon(detail.of) })
      : say('change.horizon-moved-with', { from, to });
  },
  'slice-added'({ after }, { say, other }) {
    const status = textAt(after, 'status') ?? 'proposed';
    const intent = textAt(after, 'intent');
    return intent
      ? say('change.slice-added-to', { title: other('intent', intent), status })
      : say('change.slice-added', { status });
  },
  'slice-removed'({ before }, { t, say, other }) {
    const [written = '', id] = [textAt(before, 'status'), textAt(before, 'intent')];
    const status = t.find(`status.${written}`) ?? written;
    return id
      ? say('change.slice-removed-from', { title: other('intent', id), status })
      : say('change.slice-removed', { status });
  },
  'slice-moved': ({ before = '', after = '' }, { say, other }) =>
    say('change.slice-moved', { before: other('intent', before), after: other('intent', after) }),
  'appetite-changed'({ before, after }, words) {
    const { t } = words;
    const [was, is] = [before, after].map(
      (appetite) => appetite && formatAmount(appetite.amount, appetite.unit, t.locale),
    );
    return sayValue(words, t('change.term-appetite'), was, is);
  },
  'dependencies-changed'({ before = [], after = [] }, words) {
    const named = (id: string): Part => words.other('slice', id);
    return sayMembers(words, 'dependencies-changed', after.map(named), before.map(named));
  },
  'kind-changed': ({ after }, { say }) =>
    say(after === 'learn' ? 'change.kind-learn' : 'change.kind-build'),
  'hypothesis-changed': ({ after }, { say }) =>
    after === undefined
      ? say('change.hypothesis-removed')
      : say('change.hypothesis-changed', { text: quoted(after) }),
  'demo-changed': ({ before, after }, words) =>
    sayValue(words, words.t('change.term-demo'), before, after),
} as const satisfies Partial<Sentences>;
