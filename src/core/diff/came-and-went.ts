import { canonical } from './canonical.ts';

/** What left and what joined a list whose order means nothing; of equal members each counts. */
export function cameAndWent<Member>(
  before: readonly Member[],
  after: readonly Member[],
): { readonly gone: readonly Member[]; readonly come: readonly Member[] } {
  return { gone: without(before, after), come: without(after, before) };
}

function without<Member>(members: readonly Member[], others: readonly Member[]): Member[] {
  const left = new Map<string, number>();
  for (const other of others) {
    const key = keyOf(other);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return members.filter((member) => {
    const key = keyOf(member);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** Words, of which there are many, need no more than a sign that they are some. */
function keyOf(member: unknown): string {
  return typeof member === 'string' ? `"${member}` : canonical(member);
}
