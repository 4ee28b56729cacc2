import { sliceKeys } from '../model/slice.ts';
import type { Slice } from '../roadmap/roadmap.ts';
import { cameAndWent } from './canonical.ts';
import type { Finding, WrittenAsk } from './change.ts';
import type { Comparison, Side } from './comparison.ts';
import { diffPromise } from './diff-promise.ts';
import { diffStatus } from './diff-status.ts';
import { diffWritten } from './diff-written.ts';
import { changed, changedList, finding } from './finding.ts';
import { ownHorizon, valueOf } from './values-of.ts';

/** Returns the differences of a slice. A new steel thread is mostly a change of its intent. */
export function diffSlice(base: Slice, head: Slice, comparison: Comparison): readonly Finding[] {
  const { base: was, head: is } = comparison;
  const promise = comparison.promiseOf(base, head);
  const places = {
    ...{ from: base.horizon, to: head.horizon },
    ...{ intent: head.intent.id, of: head.intent.horizon },
  };
  return [
    ...diffStatus(base, head),
    ...diffPromise(base, { ...head, promise }, comparison.asOf),
    ...changed('horizon-moved', ownHorizon(base), ownHorizon(head), places),
    ...changed('slice-moved', was.id(base.intent), is.id(head.intent)),
    ...diffThread(base, head, comparison),
    ...changed('lesson-learned', base.learned, head.learned),
    ...changed('kind-changed', base.kind, head.kind),
    ...changed('hypothesis-changed', base.hypothesis, head.hypothesis),
    ...changed('appetite-changed', base.appetite, head.appetite),
    ...changedList('dependencies-changed', was.ids(base.dependsOn), is.ids(head.dependsOn)),
    ...diffAsks(base, head, comparison),
    ...changed('team-changed', was.id(base.team), is.id(head.team)),
    ...changed('owner-changed', base.owner, head.owner),
    ...changed('demo-changed', base.demo, head.demo),
    ...changedList('links-changed', base.links, head.links),
    ...diffWritten(base, head, comparison),
  ];
}

/** Reports no change of an intent's thread if the intent itself was added or removed. */
function diffThread(base: Slice, head: Slice, { base: side, isInBoth }: Comparison) {
  const wasComparable = base.thread && isInBoth('intent', side.id(base.intent));
  const isComparable = head.thread && isInBoth('intent', head.intent.id);
  const { id } = head;
  if (head.thread && !isComparable && (wasComparable || !base.thread))
    return [finding('thread-named', undefined, id, { intent: head.intent.id })];
  if (!base.thread || wasComparable || head.thread) return [];
  return [finding('thread-unset', id, undefined)];
}

/** Help asked of other teams: asked, agreed, taken back. */
function diffAsks(
  base: Slice,
  head: Slice,
  { base: was, head: is }: Comparison,
): readonly Finding[] {
  const { gone, come } = cameAndWent(asksOf(base, was), asksOf(head, is));
  const left = [...gone];
  const found = come.map((after) => {
    const at = left.findIndex((ask) => ask.team === after.team && ask.what === after.what);
    const [before] = at < 0 ? [] : left.splice(at, 1);
    return finding(kindOf(before, after), before, after);
  });
  return [...found, ...left.map((before) => finding('ask-withdrawn', before, undefined))];
}

/** The asks of a slice as they are written. */
function asksOf(slice: Slice, side: Side): readonly WrittenAsk[] {
  return valueOf(slice, 'asks', sliceKeys.asks, side) as readonly WrittenAsk[];
}

function kindOf(before: WrittenAsk | undefined, after: WrittenAsk) {
  if (before === undefined) return 'ask-made';
  if (after.agreed === undefined) return 'ask-disagreed';
  return before.agreed === undefined ? 'ask-agreed' : 'ask-changed';
}
