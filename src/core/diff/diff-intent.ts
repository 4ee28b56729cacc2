import type { Intent } from '../roadmap/roadmap.ts';
import { cameAndWent } from './came-and-went.ts';
import type { Finding } from './change.ts';
import { cite, citeAtEnd } from './cite.ts';
import type { Comparison } from './comparison.ts';
import { diffPeople } from './diff-people.ts';
import { diffLinks, diffReviewed, diffWritten } from './diff-written.ts';
import { changed, changedKeys, changedList, finding } from './finding.ts';
import { sayList } from './say-list.ts';
import { sayMove } from './say-move.ts';
import { sayValue } from './say-value.ts';

/** What differs in an intent: where it stands, what it serves and rests on, who answers for it. */
export function diffIntent(base: Intent, head: Intent, comparison: Comparison): readonly Finding[] {
  const name = cite(head.title);
  return [
    ...diffStanding(base, head, name, comparison),
    ...diffOrder(base, head, name, comparison),
    ...diffConfidence(base, head, name),
    ...diffGoals(base, head, name, comparison),
    ...diffThread(base, head, name, comparison),
    ...diffPeople(base, head, name, comparison),
    ...diffAssumptions(base, head, name, comparison),
    ...diffReviewed(base, head, name),
    ...diffLinks(base.links, head.links, name),
    ...diffWritten(base, head, comparison),
  ];
}

/** How sure one is of an intent. */
export function diffConfidence(
  base: Pick<Intent, 'confidence'>,
  head: Pick<Intent, 'confidence'>,
  name: string,
): readonly Finding[] {
  return changed('confidence-changed', base.confidence, head.confidence, (before, after) =>
    before && after
      ? `Confidence in ${name} ${confidences.indexOf(after) > confidences.indexOf(before) ? 'rises' : 'falls'} from ${before} to ${after}.`
      : sayValue(name, 'a confidence', before, after),
  );
}

const confidences = ['low', 'medium', 'high'];

/** On which horizon an intent stands, or that it is declined, and why; with that goes its place. */
export function diffStanding(
  base: Standing,
  head: Standing,
  name: string,
  { sayHorizon }: Pick<Comparison, 'sayHorizon'>,
): readonly Finding[] {
  const [was, is] = [sayHorizon(base.horizon), sayHorizon(head.horizon)];
  if (base.horizon !== undefined && head.horizon !== undefined) {
    return changed('horizon-moved', base.horizon, head.horizon, () => sayMove(name, was, is));
  }
  const { horizon, declined } = head;
  if (horizon === undefined && base.horizon === undefined) {
    return changedKeys(
      'reason-changed',
      { declined: base.declined },
      { declined },
      () => `${name} stays declined, for another reason: ${citeAtEnd(declined ?? '')}`,
    );
  }
  const keys = [
    { horizon: base.horizon, declined: base.declined, order: base.order },
    { horizon, declined, order: head.order },
  ] as const;
  if (horizon !== undefined) {
    return changedKeys(
      'intent-revived',
      ...keys,
      () => `${name} was declined and is taken up again, in ${is}.`,
    );
  }
  return changedKeys(
    'intent-declined',
    ...keys,
    () => `${name} is declined; it was in ${was}. The reason: ${citeAtEnd(declined ?? '')}`,
  );
}

/** Which place an intent has where it stands; of one that comes there, whether it has a set one. */
function diffOrder(
  base: Intent,
  head: Intent,
  name: string,
  { sayHorizon }: Comparison,
): readonly Finding[] {
  const isTold = (base.horizon === undefined) !== (head.horizon === undefined);
  if (isTold) return [];
  const where = head.horizon ? `in ${sayHorizon(head.horizon)}` : 'among what is declined';
  return changed('order-changed', base.order, head.order, (before, after) => {
    if (base.horizon !== head.horizon)
      return `${name} has ${after === undefined ? 'no' : 'a'} set place ${where}.`;
    if (after === undefined) return `${name} no longer has a set place ${where}.`;
    return `${name} ${before === undefined ? 'now has a set' : 'has another'} place ${where}.`;
  });
}

function diffGoals(
  base: Intent,
  head: Intent,
  name: string,
  { base: side, nameOf }: Comparison,
): readonly Finding[] {
  const before = base.goals.map(({ id }) => side.idOf('goal', id));
  const after = head.goals.map(({ id }) => id);
  return changed('intent-repointed', before, after, () => {
    const { gone, come } = cameAndWent(before, after);
    const [left, joined] = [gone, come].map((ids) => sayList(ids.map((id) => nameOf('goal', id))));
    if (come.length === 0 && gone.length === 0)
      return `${name} now serves ${nameOf('goal', after[0] ?? '')} first.`;
    if (come.length === 0)
      return `${name} no longer serves ${left}${after.length === 0 ? ', and now no goal' : ''}.`;
    if (gone.length === 0)
      return `${name} now serves ${joined}${before.length === 0 ? '' : ' as well'}.`;
    return `${name} now serves ${joined} in place of ${left}.`;
  });
}

function diffThread(
  base: Intent,
  head: Intent,
  name: string,
  { base: side, nameOf }: Comparison,
): readonly Finding[] {
  const before = base.thread && side.idOf('slice', base.thread.id);
  const after = head.thread?.id;
  if (before === after) return [];
  const [was, is] = [before, after].map((id) => (id === undefined ? '' : nameOf('slice', id)));
  if (after === undefined)
    return [
      finding('thread-unset', { before }, `${name} no longer has a steel thread; it was ${was}.`),
    ];
  if (before === undefined)
    return [finding('thread-named', { after }, `The steel thread of ${name} is now ${is}.`)];
  return [
    finding(
      'thread-replaced',
      { before, after },
      `The steel thread of ${name} is now ${is}, in place of ${was}.`,
    ),
  ];
}

function diffAssumptions(
  base: Intent,
  head: Intent,
  name: string,
  { base: side, nameOf }: Comparison,
): readonly Finding[] {
  const before = base.assumptions.map(({ id }) => side.idOf('assumption', id));
  const after = head.assumptions.map(({ id }) => id);
  const list = (ids: readonly string[]) => sayList(ids.map((id) => nameOf('assumption', id)));
  return changedList('assumptions-changed', before, after, (gone, come) => {
    const parts = [
      ...(come.length > 0 ? [`now rests on ${list(come)}`] : []),
      ...(gone.length > 0 ? [`no longer rests on ${list(gone)}`] : []),
    ];
    return `${name} ${parts.join(' and ')}.`;
  });
}

type Standing = Pick<Intent, 'horizon' | 'declined' | 'order'>;
