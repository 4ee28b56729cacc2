/** Returns what `action` returns, or `undefined` if it throws, as blocked browser storage does. */
export function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
