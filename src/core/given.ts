/** A record of those keys that have a value. */
export function given<const Record extends object>(record: Record): Given<Record> {
  const found: { [Key in keyof Record]?: Record[Key] } = {};
  for (const key of Object.keys(record) as (keyof Record)[]) {
    if (record[key] !== undefined) found[key] = record[key];
  }
  return found as object as Given<Record>;
}

type Given<Record> = {
  readonly [Key in keyof Record as undefined extends Record[Key] ? never : Key]: Record[Key];
} & {
  readonly [Key in keyof Record as undefined extends Record[Key] ? Key : never]?: Exclude<
    Record[Key],
    undefined
  >;
};
