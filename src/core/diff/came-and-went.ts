import { without } from '../text/without.ts';
import { canonical } from './canonical.ts';

/** What left and what joined a list whose order means nothing; of equal members each counts. */
export function cameAndWent<Member>(
  before: readonly Member[],
  after: readonly Member[],
): { readonly gone: readonly Member[]; readonly come: readonly Member[] } {
  return { gone: without(before, after, keyOf), come: without(after, before, keyOf) };
}

/** Words, of which there are many, need no more than a sign that they are some. */
function keyOf(member: unknown): string {
  return typeof member === 'string' ? `"${member}` : canonical(member);
}
