/** Returns the members that are not among the others, by their keys; of equal members each counts. */
export function without<Member>(
  members: readonly Member[],
  others: readonly Member[],
  keyOf: (member: Member) => string,
): readonly Member[] {
  const left = new Map<string, number>();
  for (const key of others.map(keyOf)) left.set(key, (left.get(key) ?? 0) + 1);
  return members.filter((member) => {
    const key = keyOf(member);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}
