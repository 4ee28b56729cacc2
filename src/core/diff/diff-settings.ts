import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Finding, Values } from './change.ts';
import { changedKeys } from './finding.ts';

/** Which settings have another value, defaults filled in: one finding each. */
export function diffSettings(base: Roadmap, head: Roadmap): readonly Finding[] {
  const [before, after] = [settingsOf(base), settingsOf(head)];
  return Object.keys({ ...before, ...after }).flatMap((key) =>
    changedKeys('setting-changed', { [key]: before[key] }, { [key]: after[key] }),
  );
}

/**
 * The title of a roadmap is that of its vision, unless it has its own. A redirect says no more than
 * the rename it comes from, and what is to be forgotten is not named.
 */
function settingsOf({ settings, vision }: Roadmap): Values {
  const { title, redirects: _, forget: __, ...others } = settings;
  return { title: title === vision.title ? undefined : title, ...others };
}
