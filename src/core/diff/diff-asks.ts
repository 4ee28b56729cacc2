import type { Slice } from '../roadmap/roadmap.ts';
import { cameAndWent } from './came-and-went.ts';
import type { Finding, WrittenAsk } from './change.ts';
import type { Comparison, Side } from './comparison.ts';
import { sliceKeys } from '../model/slice.ts';
import { finding } from './finding.ts';
import { valueOf } from './values-of.ts';

/** Help asked of other teams: asked, agreed, taken back. */
export function diffAsks(
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
