import type { Change } from '../../../src/core/diff/change.ts';
import { canonical } from '../../../src/core/diff/canonical.ts';
import { changeKinds } from '../../../src/core/diff/change-kinds.ts';

/**
 * Makes of what one roadmap says what the other does, by nothing but the reported changes, as
 * `changeKinds` explains them. Items are kept by kind and id, their values by key.
 */
export function applyChanges(facts: Facts, changes: readonly Change[]): Facts {
  const result = new Map([...facts].map(([name, values]) => [name, { ...values }]));
  // Other changes call items by the ids they have now, also the steel threads and the references.
  const renames = changes.filter(({ kind }) => kind === 'renamed');
  for (const change of renames) rename(result, change);
  for (const { kind, before } of changes) {
    if (changeKinds[kind].changes === 'thread') setThread(result, before, undefined);
  }
  for (const change of changes) apply(result, change);
  return result;
}

function rename(facts: Mutable, { item, before, after }: Change): void {
  const values = facts.get(`${item.kind} ${String(before)}`);
  facts.delete(`${item.kind} ${String(before)}`);
  if (values) facts.set(`${item.kind} ${String(after)}`, values);
  for (const each of facts.values()) {
    for (const key of referring[item.kind] ?? []) each[key] = replace(each[key], before, after);
  }
}

/** The keys that refer to items of a kind. */
const referring: Readonly<Record<string, readonly string[]>> = {
  goal: ['goals'],
  intent: ['intent', 'intents'],
  slice: ['depends_on', 'tests', 'slices'],
  team: ['team', 'asks'],
  assumption: ['assumptions'],
};

function replace(value: unknown, before: unknown, after: unknown): unknown {
  if (Array.isArray(value)) return value.map((member) => replace(member, before, after));
  if (typeof value === 'object' && value !== null && 'team' in value) {
    return { ...value, team: replace(value.team, before, after) };
  }
  return value === before ? after : value;
}

function apply(facts: Mutable, { kind, item, before, after }: Change): void {
  const name = `${item.kind} ${item.id}`;
  const values = facts.get(name) ?? {};
  const { changes } = changeKinds[kind];
  if (changes === 'item') {
    if (after === undefined) facts.delete(name);
    else facts.set(name, { ...recordOf(after) });
  } else if (changes === 'keys') {
    for (const key of Object.keys(recordOf(before))) delete values[key];
    if (facts.has(name)) Object.assign(values, recordOf(after));
  } else if (changes === 'thread') {
    setThread(facts, after, true);
  } else if (changes.startsWith('key ')) {
    const key = changes.slice(4);
    if (after === undefined) delete values[key];
    else values[key] = after;
  } else if (changes.startsWith('list ')) {
    const key = changes.slice(5);
    values[key] = [...without(listOf(values[key]), listOf(before)), ...listOf(after)];
  }
}

function setThread(facts: Mutable, id: unknown, value: true | undefined): void {
  const slice = facts.get(`slice ${String(id)}`);
  if (slice) slice['thread'] = value;
}

function without(list: readonly unknown[], gone: readonly unknown[]): unknown[] {
  const left = gone.map(canonical);
  return list.filter((member) => {
    const at = left.indexOf(canonical(member));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** What every item says, by `kind id`. */
export type Facts = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

type Mutable = Map<string, Record<string, unknown>>;
