import { propertyOf, type Key, type Keys } from '../model/key.ts';
import { keysOf } from '../model/nouns.ts';
import type { Item, Slice } from '../roadmap/roadmap.ts';
import type { Values } from './change.ts';
import type { Side, WrittenItem } from './comparison.ts';
import { aimOf } from './diff-goal.ts';
import { subjectsOf } from './diff-update.ts';

/**
 * Returns all values of an item under the keys it is written with; its body is `text`, `done_when`
 * and `questions`. Plain data: values from other items and derived ones are not in it.
 */
export function valuesOf(item: Item, side: Side): Values {
  if (item.type === 'team') return { title: item.name };
  const values = {
    ...Object.fromEntries(
      Object.entries<Key>(keysOf[item.type]).map(([name, key]) => [
        name,
        valueOf(item, name, key, side),
      ]),
    ),
    ...valuesByHand(item, side),
    ...(item.type !== 'goal' && bodyValues(item, side)),
  };
  const given = Object.entries(values).filter(([, value]) => isGiven(value));
  return { ...Object.fromEntries(given), ...('extra' in item && item.extra) };
}

/** Returns the value of an item's key, with ids in place of items; `undefined` where it has none. */
export function valueOf(item: object, name: string, key: Key, side: Side): unknown {
  const value = (item as Values)[propertyOf(name)];
  if (value === undefined || key.kind === 'slug') return undefined;
  if (key.kind === 'id') return side.idOf(key.of, (value as Named).id);
  if (key.kind === 'ids') return (value as readonly Named[]).map(({ id }) => side.idOf(key.of, id));
  if (key.kind !== 'list') return value;
  return (value as readonly object[]).map((member) => membersOf(member, key.of, side));
}

function membersOf(member: object, keys: Keys, side: Side): Values {
  const values = Object.entries(keys).map(
    ([name, key]) => [name, valueOf(member, name, key, side)] as const,
  );
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** The horizon of a slice where it is not that of its intent. */
export function ownHorizon({ horizon, intent }: Slice): Slice['horizon'] {
  return horizon === intent.horizon ? undefined : horizon;
}

/** Where an item holds what its keys say in another form. */
function valuesByHand(item: Exclude<Item, { type: 'team' }>, side: Side): Values {
  if (item.type === 'slice') return { horizon: ownHorizon(item) };
  if (item.type === 'update') return subjectsOf(item, side);
  return item.type === 'goal' ? { ...aimOf(item), readings: item.measurement?.readings } : {};
}

function bodyValues(item: WrittenItem, side: Side): Values {
  const { text, doneWhen, questions } = side.meaningOf(item);
  return { text: text || undefined, done_when: doneWhen, questions };
}

/** An empty list and no list say the same, and so do `thread: false` and no thread. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
}

interface Named {
  readonly id: string;
}
