/** Returns a key that no other row has: these words, numbered where they are taken. */
export function freeKey(words: string, taken: TakenKeys): string {
  let count = (taken.get(words) ?? 0) + 1;
  const keyOf = () => (count === 1 ? words : `${words} (${count})`);
  while (count > 1 && taken.has(keyOf())) count += 1;
  taken.set(words, count);
  const key = keyOf();
  if (key !== words) taken.set(key, 1);
  return key;
}

/** By each key, the last number that was tried for it. */
export type TakenKeys = Map<string, number>;
