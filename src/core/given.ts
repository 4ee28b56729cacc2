/** A record of those keys that have a value. */
export function given<const Record extends object>(record: Record): Given<Record> {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Given<Record>;
}

type Given<Record> = {
  readonly [Key in keyof Record as undefined extends Record[Key] ? never : Key]: Record[Key];
} & {
  readonly [Key in keyof Record as undefined extends Record[Key] ? Key : never]?: Exclude<
    Record[Key],
    undefined
  >;
};
