/**
 * Returns `make`, called once for each text: for what takes longer to make than to use, such as the
 * formatters of a language. What it made is kept for as long as the function.
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
