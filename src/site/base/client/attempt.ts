/**
 * What an action comes to, or `undefined` where it may not be done. Of a browser that stores nothing
 * every touch of its storage throws, so that nothing is remembered there.
 */
export function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
