/** Delays an action until 250 ms have passed without another request for it. */
export function onceItRests<Value>(action: (value: Value) => void): Resting<Value> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let last: { readonly value: Value } | undefined;
  const now = (): void => {
    clearTimeout(waiting);
    if (last) action(last.value);
    last = undefined;
  };
  return {
    ask(value) {
      last = { value };
      clearTimeout(waiting);
      waiting = setTimeout(now, moment);
    },
    now,
  };
}

/** In milliseconds: longer than between two keystrokes, shorter than a reader notices. */
const moment = 250;

interface Resting<Value> {
  readonly ask: (value: Value) => void;
  /** Does at once what still waits, if anything does. */
  readonly now: () => void;
}
