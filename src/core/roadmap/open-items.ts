import type { Source } from '../document/parse-source.ts';
import { assumptionKeys, type AssumptionFields } from '../model/assumption.ts';
import { intentKeys, type IntentFields } from '../model/intent.ts';
import {
  type Appetite,
  type Key,
  type Keys,
  type PlainValues,
  type ReferredNoun,
  propertyOf,
  type PropertyOf,
} from '../model/key.ts';
import { sliceKeys, type SliceFields } from '../model/slice.ts';
import { updateKeys, type UpdateFields } from '../model/update.ts';
import { goalKeys, visionKeys, type GoalFields } from '../model/vision.ts';
import { oncePer } from '../once-per.ts';
import { resolveSlice } from '../promise/resolve-slice.ts';
import { measurementOf } from './measurement-of.ts';
import type { Assumption, Goal, Intent, Slice, Team, Update, Vision } from './roadmap.ts';
import type { Sources } from '../document/sources.ts';

/** The vision of sources that hold one. */
export function visionOf({ visions: [source] }: Sources): Vision {
  const right = source as Sources['visions'][number];
  return { type: 'vision', ...plainValues(visionKeys, right.fields), ...written(right) };
}

/** A goal with its own values; the intents that serve it come later. */
export function openGoal(fields: GoalFields, asOf: string): Open<Goal> {
  const {
    measure: _,
    direction: __,
    baseline: ___,
    target: ____,
    ...values
  } = plainValues(goalKeys, fields);
  const measurement = measurementOf(fields, asOf);
  return { type: 'goal', ...values, ...(measurement && { measurement }), intents: [], done: [] };
}

/** An assumption; its tests and the intents that rest on it come later. */
export function openAssumption(source: Source<AssumptionFields>): Open<Assumption> {
  return {
    type: 'assumption',
    id: source.id,
    ...plainValues(assumptionKeys, source.fields),
    ...written(source),
    tests: [],
    intents: [],
  };
}

/** An intent; its slices, progress and updates come later. */
export function openIntent(source: Source<IntentFields>, index: OpenIndex): Open<Intent> {
  return {
    type: 'intent',
    id: source.id,
    ...plainValues(intentKeys, source.fields),
    ...referredItems(intentKeys, source.fields, index),
    ...written(source),
    slices: [],
    progress: { shipped: 0, total: 0 },
    updates: [],
  };
}

/** A slice, entered into its intent; what it waits for and holds up comes later. */
export function openSlice(
  source: Source<SliceFields>,
  index: OpenIndex,
  asOf: string,
): readonly Open<Slice>[] {
  const { fields } = source;
  const { intent, ...items } = referredItems(sliceKeys, fields, index);
  if (intent === undefined) return [];
  const {
    thread = false,
    kind = 'build',
    horizon = intent.horizon,
    ...values
  } = plainValues(sliceKeys, fields);
  const slice: Open<Slice> = {
    type: 'slice',
    id: source.id,
    ...values,
    ...items,
    ...{ intent, thread, kind, ...(horizon && { horizon }) },
    ...resolveSlice(values, undefined, asOf),
    blockedBy: [],
    blocks: [],
    followedBy: [],
    asks: (source.fields.asks ?? []).flatMap((ask) => {
      const { team } = referredItems(sliceKeys.asks.of, ask ?? {}, index);
      return team ? { ...plainValues(sliceKeys.asks.of, ask ?? {}), team } : [];
    }),
    ...written(source),
    // Parsing bodies takes time, and comparing roadmaps needs few of them.
    get doneWhen() {
      return source.parsedBody().doneWhen;
    },
    get questions() {
      return source.parsedBody().questions;
    },
    tests: [],
    updates: [],
  };
  intent.slices.push(slice);
  return [slice];
}

/** Returns an update; its slices and intents are added later. */
export function openUpdate(source: Source<UpdateFields>, index: OpenIndex): Open<Update> {
  return {
    type: 'update',
    id: source.id,
    ...plainValues(updateKeys, source.fields),
    ...referredItems(updateKeys, source.fields, index),
    ...written(source),
  };
}

/** Returns the values of a valid source under keys that are not references; once for the same fields. */
function plainValues<const Table extends Keys>(
  keys: Table,
  fields: Fields,
): Open<PlainValues<Table>> {
  let values = knownValues.get(fields);
  if (values === undefined) knownValues.set(fields, (values = newValues(keys, fields)));
  // `fields` have the types of the table, for its schema let them through.
  return values as Open<PlainValues<Table>>;
}

/** By fields, which belong to one table. */
const knownValues = new WeakMap<Fields, Readonly<Record<string, unknown>>>();

function newValues(keys: Keys, fields: Fields): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const { name, property, key } of rowsOf(keys)) {
    if (key.kind === 'id' || key.kind === 'ids' || key.kind === 'list') continue;
    const value = key.kind === 'links' ? (fields[name] ?? []) : fields[name];
    if (value === undefined) continue;
    values[property] = key.kind === 'appetite' ? appetiteOf(String(value)) : value;
  }
  return values;
}

/** The rows of a table with the names of their properties, kept because every item asks for them. */
const rowsOf = oncePer((keys: Keys) =>
  Object.entries<Key>(keys).map(([name, key]) => ({ name, property: propertyOf(name), key })),
);

function appetiteOf(written: string): Appetite {
  const unit = written.endsWith('w') ? 'week' : 'day';
  return { amount: Number.parseInt(written, 10), unit };
}

/** The items that a source refers to by id, as far as they are in `index`. */
export function referredItems<const Table extends Keys>(
  keys: Table,
  fields: Fields,
  index: OpenIndex,
): ReferredItems<Table> {
  const items: Record<string, unknown> = {};
  for (const { name, property, key } of referencesOf(keys)) {
    const ids = fields[name];
    if (key.kind === 'ids') {
      const listed = (ids ?? []) as readonly string[];
      items[property] = listed.flatMap((id) => index[key.of].get(id) ?? []);
    } else {
      const item = index[key.of].get(ids as string);
      if (item) items[property] = item;
    }
  }
  return items as ReferredItems<Table>;
}

const referencesOf = oncePer((keys: Keys) =>
  rowsOf(keys).flatMap(({ key, ...row }) =>
    key.kind === 'id' || key.kind === 'ids' ? [{ ...row, key }] : [],
  ),
);

type ReferredItems<Table extends Keys> = {
  -readonly [
    Name in keyof Table as Table[Name] extends { kind: 'ids' } ? PropertyOf<Name> : never
  ]: Table[Name] extends { of: infer Noun extends ReferredNoun } ? OpenItems[Noun][] : never;
} & {
  -readonly [
    Name in keyof Table as Table[Name] extends { kind: 'id' } ? PropertyOf<Name> : never
  ]?: Table[Name] extends { of: infer Noun extends ReferredNoun } ? OpenItems[Noun] : never;
};

function written({ file, body, extra }: Source<unknown>) {
  return { file, body, extra };
}

type Fields = Readonly<Record<string, unknown>>;

/** An item whose lists may still grow. */
export type Open<Item> = {
  -readonly [Key in keyof Item]: Item[Key] extends readonly (infer Member)[] ? Member[] : Item[Key];
};

interface OpenItems {
  readonly team: Open<Team>;
  readonly goal: Open<Goal>;
  readonly assumption: Open<Assumption>;
  readonly intent: Open<Intent>;
  readonly slice: Open<Slice>;
}

/** The items that are being linked, by id. */
export type OpenIndex = { readonly [Noun in ReferredNoun]: Map<string, OpenItems[Noun]> };
