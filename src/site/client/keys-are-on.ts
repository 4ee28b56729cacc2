/** Whether single keys do something, which whoever reads may turn off, once for all pages. */
export function keysAreOn(): boolean {
  return stored()?.getItem(name) !== 'off';
}

/** Remembers that keys are to do something, or not to. */
export function turnKeys(on: boolean): void {
  if (on) stored()?.removeItem(name);
  else stored()?.setItem(name, 'off');
}

const name = 'throughline-keys';

/** A browser may keep nothing, and says so by throwing. */
function stored(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
