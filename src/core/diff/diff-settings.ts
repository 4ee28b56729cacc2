import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Finding } from './change.ts';
import { isSame } from './canonical.ts';
import { cite } from './cite.ts';
import { finding } from './finding.ts';

/** Which settings have another value, defaults filled in: one finding each. */
export function diffSettings(base: Roadmap, head: Roadmap): readonly Finding[] {
  const [before, after] = [settingsOf(base), settingsOf(head)];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys
    .filter((key) => !isSame(before[key], after[key]))
    .map((key) => {
      const values = { before: only(key, before[key]), after: only(key, after[key]) };
      return finding('setting-changed', values, say(key, before[key], after[key]));
    });
}

/**
 * The title of a roadmap is that of its vision, unless it has its own. A redirect says no more than
 * the rename it comes from.
 */
function settingsOf({ settings, vision }: Roadmap): Readonly<Record<string, unknown>> {
  const { title, redirects: _, ...others } = settings;
  return { title: title === vision.title ? undefined : title, ...others };
}

function only(key: string, value: unknown): Readonly<Record<string, unknown>> {
  return value === undefined ? {} : { [key]: value };
}

function say(key: string, before: unknown, after: unknown): string {
  if (after === undefined) return `The setting ${cite(key)} is gone; it was ${sayPlain(before)}.`;
  if (before === undefined) return `The setting ${cite(key)} is now ${sayPlain(after)}.`;
  return `The setting ${cite(key)} is now ${sayPlain(after)}, no longer ${sayPlain(before)}.`;
}

function sayPlain(value: unknown): string {
  if (typeof value !== 'object' || value === null) return cite(String(value));
  return Object.values(value)
    .map((part) => cite(String(part)))
    .join(', ');
}
