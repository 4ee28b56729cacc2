import { cameAndWent } from './came-and-went.ts';
import { isSame } from './canonical.ts';
import type { Finding } from './change.ts';
import type { ChangeKind } from './change-kinds.ts';

/** A finding; what is `undefined` is left out. */
export function finding(
  kind: ChangeKind,
  { before, after }: { readonly before?: unknown; readonly after?: unknown },
  text: string,
): Finding {
  return {
    kind,
    text,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}

/** A finding when a value is not what it was, and none when it is. */
export function changed<Value>(
  kind: ChangeKind,
  before: Value,
  after: Value,
  say: (before: Value, after: Value) => string,
): readonly Finding[] {
  return isSame(before, after) ? [] : [finding(kind, { before, after }, say(before, after))];
}

/** A finding of those keys of two records that differ, and none when all are the same. */
export function changedKeys(
  kind: ChangeKind,
  before: Keys,
  after: Keys,
  say: () => string,
): readonly Finding[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const different = names.filter((name) => !isSame(before[name], after[name]));
  if (different.length === 0) return [];
  const values = { before: pick(before, different), after: pick(after, different) };
  return [finding(kind, values, say())];
}

/** A finding of what left and what joined a list whose order means nothing, if anything did. */
export function changedList<Member>(
  kind: ChangeKind,
  before: readonly Member[],
  after: readonly Member[],
  say: (gone: readonly Member[], come: readonly Member[]) => string,
): readonly Finding[] {
  const { gone, come } = cameAndWent(before, after);
  if (gone.length + come.length === 0) return [];
  const values = {
    before: gone.length > 0 ? gone : undefined,
    after: come.length > 0 ? come : undefined,
  };
  return [finding(kind, values, say(gone, come))];
}

/** The record of those keys that have a value. */
function pick(record: Keys, names: readonly string[]): Keys {
  const entries = names.map((name) => [name, record[name]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

type Keys = Readonly<Record<string, unknown>>;
