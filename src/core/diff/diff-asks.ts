import type { Ask, Slice } from '../roadmap/roadmap.ts';
import { cameAndWent } from './came-and-went.ts';
import type { Finding } from './change.ts';
import { citeAtEnd } from './cite.ts';
import type { Comparison, Side } from './comparison.ts';
import { sliceKeys } from '../model/slice.ts';
import { finding } from './finding.ts';
import { valueOf } from './values-of.ts';

/** Help asked of other teams: asked, agreed, taken back. */
export function diffAsks(
  base: Slice,
  head: Slice,
  name: string,
  { base: was, head: is, nameOf }: Comparison,
): readonly Finding[] {
  const { gone, come } = cameAndWent(asksOf(base, was), asksOf(head, is));
  const left = [...gone];
  const found: Finding[] = [];
  for (const after of come) {
    const team = nameOf('team', after.team);
    const at = left.findIndex((ask) => ask.team === after.team && ask.what === after.what);
    const [before] = at < 0 ? [] : left.splice(at, 1);
    found.push(before ? sayAnswer(before, after, team, name) : sayNew(after, team, name));
  }
  return [
    ...found,
    ...left.map((before) =>
      finding(
        'ask-withdrawn',
        { before },
        `${name} no longer asks ${nameOf('team', before.team)}: ${citeAtEnd(before.what)}`,
      ),
    ),
  ];
}

/** The asks of a slice as they are written. */
function asksOf(slice: Slice, side: Side): readonly WrittenAsk[] {
  return valueOf(slice, 'asks', sliceKeys.asks, side) as readonly WrittenAsk[];
}

function sayNew(after: WrittenAsk, team: string, name: string): Finding {
  const agreed = after.agreed === undefined ? '' : ` (agreed: ${after.agreed})`;
  return finding('ask-made', { after }, `${name} asks ${team}${agreed}: ${citeAtEnd(after.what)}`);
}

function sayAnswer(before: WrittenAsk, after: WrittenAsk, team: string, name: string): Finding {
  const values = { before, after };
  const what = citeAtEnd(after.what);
  if (after.agreed === undefined) {
    return finding(
      'ask-disagreed',
      values,
      `${before.agreed} of ${team} no longer agrees to what ${name} asks: ${what}`,
    );
  }
  return before.agreed === undefined
    ? finding(
        'ask-agreed',
        values,
        `${after.agreed} of ${team} agrees to what ${name} asks: ${what}`,
      )
    : finding(
        'ask-changed',
        values,
        `${after.agreed} of ${team}, no longer ${before.agreed}, agrees to what ${name} asks: ${what}`,
      );
}

type WrittenAsk = Omit<Ask, 'team'> & { readonly team: string };
