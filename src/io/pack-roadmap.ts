import type { Item, Roadmap } from '../core/roadmap/roadmap.ts';

/**
 * Returns a roadmap that can be sent to threads. Its items refer to one another, and the structured
 * clone follows every reference until the stack overflows: here they are a flat list, and each
 * reference is the number of an item.
 */
export function packRoadmap(roadmap: Roadmap): PackedRoadmap {
  const numbers = new Map<object, bigint>();
  const copies = new Map<object, unknown>();
  const found: object[] = [];
  numberOf(roadmap);
  const items: unknown[] = [];
  for (const item of found) items.push(membersOf(item));
  return { items };

  function numberOf(item: object): bigint {
    const known = numbers.get(item);
    if (known !== undefined) return known;
    const number = BigInt(numbers.size);
    numbers.set(item, number);
    found.push(item);
    return number;
  }

  function pack(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if ('type' in value) return numberOf(value);
    const known = copies.get(value);
    if (known !== undefined) return known;
    const copy = membersOf(value);
    copies.set(value, copy);
    return copy;
  }

  function membersOf(value: object): unknown {
    if (Array.isArray(value)) return value.map(pack);
    if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, pack(each)]));
    if (value instanceof Set || ArrayBuffer.isView(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pack(each)]));
  }
}

/**
 * Returns the roadmap that was packed, from a copy that nothing else uses. `wrap` may give another
 * object for each item, and for the roadmap: all others then refer to that.
 */
export function unpackRoadmap(packed: PackedRoadmap, wrap: Wrap = (item) => item): Roadmap {
  const seen = new Set<object>();
  const items = packed.items.map((item) => wrap(item as Item | Roadmap));
  for (const item of packed.items) restore(item);
  return items[0] as Roadmap;

  function restore(value: unknown): void {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (value instanceof Map) {
      for (const [key, each] of value) value.set(key, restored(each));
    } else if (!(value instanceof Set) && !ArrayBuffer.isView(value)) {
      for (const [key, each] of Object.entries(value)) Reflect.set(value, key, restored(each));
    }
  }

  function restored(value: unknown): unknown {
    if (typeof value === 'bigint') return items[Number(value)];
    restore(value);
    return value;
  }
}

/** Plain data. Nothing in a roadmap is a big integer: here each is the number of an item. */
export interface PackedRoadmap {
  /** The roadmap itself comes first. */
  readonly items: readonly unknown[];
}

type Wrap = (item: Item | Roadmap) => Item | Roadmap;
