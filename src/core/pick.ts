/** A record of those keys that have a value. */
export function given<const Record extends object>(record: Record): Given<Record> {
  const found: { [Key in keyof Record]?: Record[Key] } = {};
  for (const key of Object.keys(record) as (keyof Record)[]) {
    if (record[key] !== undefined) found[key] = record[key];
  }
  return found as object as Given<Record>;
}

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

type Given<Record> = {
  readonly [Key in keyof Record as undefined extends Record[Key] ? never : Key]: Record[Key];
} & {
  readonly [Key in keyof Record as undefined extends Record[Key] ? Key : never]?: Exclude<
    Record[Key],
    undefined
  >;
};
