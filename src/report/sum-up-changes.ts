import type { Change } from '../core/diff/change.ts';
import { changeKinds, type ChangeKind } from '../core/diff/change-kinds.ts';
import { sayList } from '../core/diff/say-list.ts';
import { sayCount, sayNumber } from '../core/diff/say-number.ts';
import { upperFirst } from '../core/text/upper-first.ts';

/** One sentence on all changes: what a leader would ask about first, and how much more there is. */
export function sumUpChanges(changes: readonly Change[]): string {
  const [only, ...others] = changes;
  if (only === undefined) return 'Nothing on the roadmap changes.';
  if (others.length === 0) return only.text;
  const counts = [...Map.groupBy(changes, ({ kind }) => kind)];
  const isSmall = ([kind]: Counted): boolean => changeKinds[kind].group === 'details';
  const told = counts.every(isSmall) ? counts : counts.filter((count) => !isSmall(count));
  const first = told.length > mostTold + 1 ? told.slice(0, mostTold) : told;
  const rest = changes.length - first.reduce((sum, [, { length }]) => sum + length, 0);
  const parts = first.map(([kind, { length }]) => sayKind(kind, length));
  const there = rest === 1 ? 'there is' : 'there are';
  const more = rest === 0 ? '' : `; ${there} ${sayCount(rest, 'more change')}`;
  return upperFirst(`${sayList(parts)}${more}.`);
}

/** More kinds than this make no sentence. */
const mostTold = 5;

function sayKind(kind: ChangeKind, count: number): string {
  const { one, many } = changeKinds[kind].counts;
  if (count > 1) return `${sayNumber(count)} ${many}`;
  return one.startsWith('the ') ? one : `one ${one}`;
}

type Counted = readonly [ChangeKind, readonly Change[]];
