import { cameAndWent } from '../core/diff/came-and-went.ts';
import { confidences } from '../core/model/intent.ts';
import { quotedAtEnd, say, sayList, type Part } from './part.ts';
import { horizonAt, listAt, sayMembers, sayValue, textAt, type Sentences } from './sentence.ts';

/** The sentences on intents and what they rest on. */
export const intentSentences = {
  'intent-declined': ({ before, after }, { name, horizon }) =>
    say`${name} is declined; it was in ${horizon(horizonAt(before))}. The reason: ${quotedAtEnd(textAt(after, 'declined') ?? '')}`,
  'intent-revived': ({ after }, { name, horizon }) =>
    say`${name} was declined and is taken up again, in ${horizon(horizonAt(after))}.`,
  'order-changed'({ before, after, detail }, { name, horizon }) {
    const { from, to } = detail ?? {};
    const where = to ? `in ${horizon(to)}` : 'among what is declined';
    if (from !== to)
      return say`${name} has ${after === undefined ? 'no' : 'a'} set place ${where}.`;
    if (after === undefined) return say`${name} no longer has a set place ${where}.`;
    return say`${name} ${before === undefined ? 'now has a set' : 'has another'} place ${where}.`;
  },
  'confidence-changed'({ before, after }, words) {
    if (!before || !after) return sayValue(words, 'a confidence', before, after);
    const verb = confidences.indexOf(after) > confidences.indexOf(before) ? 'rises' : 'falls';
    return say`Confidence${words.in} ${verb} from ${before} to ${after}.`;
  },
  'intent-added'({ after }, { name, horizon, other }) {
    const place = horizonAt(after);
    if (place === undefined) return say`${name} is a new intent, declined from the start.`;
    const goals = listAt(after, 'goals').map((id) => other('goal', id));
    const served = goals.length > 0 ? say`, for ${sayList(goals)}` : '';
    return say`${name} is a new intent in ${horizon(place)}${served}.`;
  },
  'intent-removed': (_, { name }) => say`The intent ${name} is removed.`,
  'intent-repointed'({ before = [], after = [] }, { name, other }) {
    const { gone, come } = cameAndWent(before, after);
    const list = (ids: readonly string[]) => sayList(ids.map((id) => other('goal', id)));
    if (come.length === 0 && gone.length === 0)
      return say`${name} now serves ${other('goal', after[0] ?? '')} first.`;
    if (come.length === 0)
      return say`${name} no longer serves ${list(gone)}${after.length === 0 ? ', and now no goal' : ''}.`;
    if (gone.length === 0)
      return say`${name} now serves ${list(come)}${before.length === 0 ? '' : ' as well'}.`;
    return say`${name} now serves ${list(come)} in place of ${list(gone)}.`;
  },
  'thread-replaced': ({ before = '', after = '' }, { of, other }) =>
    say`The steel thread${of} is now ${other('slice', after)}, in place of ${other('slice', before)}.`,
  'thread-named'({ after = '', detail }, { name, of, other }) {
    if (detail) return say`${name} is the steel thread of ${other('intent', detail.intent)}.`;
    return say`The steel thread${of} is now ${other('slice', after)}.`;
  },
  'thread-unset'({ item, before = '' }, { name, other }) {
    if (item.kind === 'slice') return say`${name} is no longer a steel thread.`;
    return say`${name} no longer has a steel thread; it was ${other('slice', before)}.`;
  },
  'assumptions-changed': ({ before = [], after = [] }, { name, other }) => {
    const named = (id: string): Part => other('assumption', id);
    const come = [after.map(named), 'now rests on'] as const;
    return sayMembers(name, come, [before.map(named), 'no longer rests on']);
  },
} as const satisfies Partial<Sentences>;
