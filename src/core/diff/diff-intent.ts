import { stageOf, type Stage } from '../model/intent.ts';
import type { Intent } from '../roadmap/roadmap.ts';
import type { Finding } from './change.ts';
import type { Comparison } from './comparison.ts';
import { diffWritten } from './diff-written.ts';
import { changed, changedKeys, changedList, finding } from './finding.ts';

/** Returns what differs in an intent: where it is, what it serves and rests on, who answers for it. */
export function diffIntent(base: Intent, head: Intent, comparison: Comparison): readonly Finding[] {
  const { base: was, head: is } = comparison;
  return [
    ...diffStanding(base, head),
    ...diffOrder(base, head),
    ...changed('confidence-changed', base.confidence, head.confidence),
    ...changed('intent-repointed', was.ids(base.goals), is.ids(head.goals)),
    ...diffThread(was.id(base.thread), is.id(head.thread)),
    ...changed('team-changed', was.id(base.team), is.id(head.team)),
    ...changed('owner-changed', base.owner, head.owner),
    ...changedList('assumptions-changed', was.ids(base.assumptions), is.ids(head.assumptions)),
    ...changed('reviewed', base.reviewed, head.reviewed),
    ...changedList('links-changed', base.links, head.links),
    ...diffWritten(base, head, comparison),
  ];
}

/** On which horizon an intent is, or that it is done or declined; with that goes its order. */
export function diffStanding(base: Standing, head: Standing): readonly Finding[] {
  if (base.horizon !== undefined && head.horizon !== undefined)
    return changed('horizon-moved', base.horizon, head.horizon);
  const [was, is] = [stageOf(base), stageOf(head)];
  if (was !== is) {
    const kind = endings[is] ?? (was === 'done' ? 'intent-reopened' : 'intent-revived');
    return changedKeys(kind, standingOf(base), standingOf(head));
  }
  return is === 'done'
    ? changedKeys('dates-changed', { done: base.done }, { done: head.done })
    : changedKeys('reason-changed', { declined: base.declined }, { declined: head.declined });
}

const endings: { readonly [Each in Stage]?: 'intent-done' | 'intent-declined' } = {
  done: 'intent-done',
  declined: 'intent-declined',
};

function standingOf({ horizon, declined, done, order }: Standing) {
  return { horizon, declined, done, order };
}

/** Of an intent that ends or is taken up again, the order is in the change that says so. */
function diffOrder(base: Intent, head: Intent): readonly Finding[] {
  const [was, is] = [stageOf(base), stageOf(head)];
  if (was !== is && (endings[was] ?? endings[is])) return [];
  return changed('order-changed', base.order, head.order, { from: placeIn(was), to: placeIn(is) });
}

function placeIn(stage: Stage) {
  return stage === 'declined' ? undefined : stage;
}

function diffThread(before: string | undefined, after: string | undefined): readonly Finding[] {
  if (before === after) return [];
  const kind =
    after === undefined
      ? 'thread-unset'
      : before === undefined
        ? 'thread-named'
        : 'thread-replaced';
  return [finding(kind, before, after)];
}

type Standing = Pick<Intent, 'horizon' | 'declined' | 'done' | 'order'>;
