/** A roadmap that is small but for one heavy thing, whose size is a number. */
export type HeavyInput = {
  /** The smallest size to measure; it is doubled twice. */
  readonly n: number;
  /** The files of the roadmap at a size: text or bytes by path. */
  readonly tree: (n: number) => Readonly<Record<string, string | Uint8Array>>;
};
