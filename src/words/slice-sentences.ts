import { quotedAtEnd, say, type Part } from './part.ts';
import { sayCount } from './say-number.ts';
import { sayMembers, sayValue, textAt, type Sentences } from './sentence.ts';

/** The sentences on slices, but for their promises and tasks. */
export const sliceSentences = {
  'slice-shipped': ({ detail }, { name }) =>
    say`${name} ${detail?.shipped ? say`shipped on ${{ period: detail.shipped }}` : 'has shipped'}.`,
  'slice-dropped': ({ detail }, { name }) =>
    detail?.because === undefined
      ? say`${name} is dropped.`
      : say`${name} is dropped: ${quotedAtEnd(detail.because)}`,
  'slice-started': ({ detail }, { name }) =>
    say`${name} ${detail?.started ? say`started on ${{ period: detail.started }}` : 'has started'}.`,
  'slice-reopened': ({ detail }, { name }) =>
    name.length > 0
      ? say`${name}, which was ${detail?.was ?? ''}, is ${detail?.is ?? ''} again.`
      : say`Was ${detail?.was ?? ''}, and is ${detail?.is ?? ''} again.`,
  'slice-readied': (_, { name }) => say`${name} is ready to start.`,
  'slice-set-back': ({ detail }, { name }) =>
    say`${name} is no longer ${detail?.was === 'active' ? 'being worked on' : 'ready'}: it is ${detail?.is ?? ''} again.`,
  'lesson-learned': ({ after }, { name }) =>
    after === undefined
      ? say`What ${name} taught is no longer written down.`
      : say`${name} taught: ${quotedAtEnd(after)}`,
  'horizon-moved'({ item, before, after, detail }, { name, horizon, other }) {
    if (detail === undefined) {
      // A slice is where its intent is, unless it says otherwise.
      if (after === undefined) return say`${name} stands where its intent does again.`;
      const from =
        item.kind === 'slice' && before === undefined ? 'where its intent is' : horizon(before);
      return say`${name} moves from ${from} to ${horizon(after)}.`;
    }
    const [was, is] = [horizon(detail.from), horizon(detail.to)];
    const intent = other('intent', detail.intent);
    if (was === is)
      return after
        ? say`${name} stays in ${is}, though its intent, ${intent}, does not.`
        : say`${name} stays in ${is}, and its intent, ${intent}, is there too.`;
    const rest = after
      ? say`; its intent, ${intent}, is in ${horizon(detail.of)}`
      : ', where its intent is';
    return say`${name} moves from ${was} to ${is}${rest}.`;
  },
  'slice-added'({ after }, { name, other }) {
    const dropped = textAt(after, 'status') === 'dropped' ? ', dropped already' : '';
    const intent = textAt(after, 'intent');
    return intent
      ? say`${name} is added to ${other('intent', intent)}${dropped}.`
      : say`${name} is added${dropped}.`;
  },
  'slice-removed'({ before }, { name, other }) {
    const [status, id] = [textAt(before, 'status') ?? '', textAt(before, 'intent')];
    const removed = id ? say`taken from ${other('intent', id)}` : 'removed';
    return name.length > 0
      ? say`${name}, which was ${status}, is ${removed}.`
      : say`Was ${status}, and is ${removed}.`;
  },
  'slice-moved': ({ before = '', after = '' }, { name, other }) =>
    say`${name} is taken from ${other('intent', before)} and added to ${other('intent', after)}.`,
  'appetite-changed'({ before, after }, words) {
    const [was, is] = [before, after].map(
      (appetite) => appetite && sayCount(appetite.amount, appetite.unit),
    );
    return sayValue(words, 'an appetite', was, is);
  },
  'dependencies-changed'({ before = [], after = [] }, { name, other }) {
    const named = (id: string): Part => other('slice', id);
    const come = [after.map(named), 'now depends on'] as const;
    return sayMembers(name, come, [before.map(named), 'no longer depends on']);
  },
  'kind-changed': ({ after }, { name }) =>
    after === 'learn'
      ? say`${name} is now an experiment.`
      : say`${name} is no longer an experiment: it is built to stay.`,
  'hypothesis-changed': ({ after }, { name }) =>
    after === undefined
      ? say`${name} no longer has a hypothesis.`
      : say`${name} now expects: ${quotedAtEnd(after)}`,
  'demo-changed': ({ before, after }, words) => sayValue(words, 'a demo', before, after),
} as const satisfies Partial<Sentences>;
