/** Delays an action until 250 ms have passed without another request for it. */
export function onceItRests<Told>(action: (told: Told) => void): Resting<Told> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let last: { readonly told: Told } | undefined;
  const now = (): void => {
    clearTimeout(waiting);
    if (last) action(last.told);
    last = undefined;
  };
  return {
    ask(told) {
      last = { told };
      clearTimeout(waiting);
      waiting = setTimeout(now, moment);
    },
    now,
  };
}

/** In milliseconds: longer than between two keys of whoever types, shorter than one notices. */
const moment = 250;

interface Resting<Told> {
  readonly ask: (told: Told) => void;
  /** Does at once what still waits, if anything does. */
  readonly now: () => void;
}
