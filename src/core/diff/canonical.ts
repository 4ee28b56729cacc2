import { compare } from '../text/compare.ts';
import { without } from '../pick.ts';

/** One text for every value that means the same: the order of keys does not count, that of lists does. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return scalar(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([a], [b]) => compare(a, b));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join()}}`;
}

/** Whether two values mean the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** JSON has no words for what is not finite, and YAML has. */
function scalar(value: unknown): string {
  return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'undefined');
}

/** Returns members that left and joined a list whose order means nothing; equal members each count. */
export function cameAndWent<Member>(
  before: readonly Member[],
  after: readonly Member[],
): { readonly gone: readonly Member[]; readonly come: readonly Member[] } {
  return { gone: without(before, after, keyOf), come: without(after, before, keyOf) };
}

/** Words, of which there are many, need no more than a sign that they are some. */
function keyOf(member: unknown): string {
  return typeof member === 'string' ? `"${member}` : canonical(member);
}
