/**
 * Returns `make`, made once for each text and kept for good: for what takes longer to make than to
 * use, and of which there are few, such as the formatters of a language.
 */
export function onceFor<Key extends string | undefined, Value>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}
