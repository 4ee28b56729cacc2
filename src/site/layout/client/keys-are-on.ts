import { attempt } from '../../base/client/attempt.ts';

/** Returns whether single-key shortcuts are on. The reader can turn them off for all pages. */
export function keysAreOn(): boolean {
  return attempt(() => localStorage.getItem(name)) !== 'off';
}

/** Remembers that keys are to do something, or not to. */
export function turnKeys(on: boolean): void {
  attempt(() => (on ? localStorage.removeItem(name) : localStorage.setItem(name, 'off')));
}

const name = 'throughline-keys';
