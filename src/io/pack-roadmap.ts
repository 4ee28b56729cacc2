import type { Item, Roadmap } from '../core/roadmap/roadmap.ts';

/**
 * Returns a roadmap that can be sent to threads. Its items refer to one another, and the structured
 * clone follows every reference until the stack overflows: here they are a flat list, and what refers
 * to them is listed beside it.
 */
export function packRoadmap(roadmap: Roadmap): PackedRoadmap {
  const numbers = new Map<object, number>();
  const stripped = new Map<object, object>();
  const found: object[] = [];
  const references: Reference[] = [];
  let visited = 0;
  numberOf(roadmap);
  const items: object[] = [];
  for (const item of found) items.push(withoutReferences(item));
  return {
    items,
    holders: references.map(({ holder }) => holder),
    keys: references.map(({ key }) => key),
    numbers: Uint32Array.from(references, ({ number }) => number),
  };

  function numberOf(item: object): number {
    const known = numbers.get(item) ?? found.length;
    if (known === found.length) {
      numbers.set(item, known);
      found.push(item);
    }
    return known;
  }

  /** Returns a copy of a value that refers to items; any other itself. */
  function strip(value: object): object {
    const known = stripped.get(value);
    if (known !== undefined) return known;
    const before = visited;
    const made = withoutReferences(value);
    // Most hold no other object: to visit them again takes less time than to remember them.
    if (visited > before) stripped.set(value, made);
    return made;
  }

  function withoutReferences(value: object): object {
    let copy: object | undefined;
    eachMember(value, (key, member) => {
      visited += 1;
      const isItem = 'type' in member;
      const rest = isItem ? undefined : strip(member);
      if (rest === member) return;
      copy ??= copyOf(value);
      setMember(copy, key, rest);
      if (isItem) references.push({ holder: copy, key, number: numberOf(member) });
    });
    return copy ?? value;
  }
}

/**
 * Returns the roadmap that was packed, from a copy that nothing else uses. `wrap` may give another
 * object for each item, and for the roadmap: all others then refer to that.
 */
export function unpackRoadmap(packed: PackedRoadmap, wrap: Wrap = (item) => item): Roadmap {
  const { holders, keys, numbers } = packed;
  const items = packed.items.map((item) => wrap(item as Item | Roadmap));
  for (const [at, holder] of holders.entries()) {
    setMember(holder, keys[at] ?? '', items[numbers[at] ?? 0]);
  }
  return items[0] as Roadmap;
}

/** Visits the objects in an object, list or map; no set has items. */
function eachMember(value: object, visit: (key: Key, member: object) => void): void {
  const see = (member: unknown, key: Key) => {
    if (typeof member === 'object' && member !== null) visit(key, member);
  };
  if (Array.isArray(value) || value instanceof Map) value.forEach(see);
  else if (!(value instanceof Set || ArrayBuffer.isView(value))) {
    for (const key of Object.keys(value)) see(value[key as never], key);
  }
}

function copyOf(value: object): object {
  if (Array.isArray(value)) return [...value];
  return value instanceof Map ? new Map(value) : { ...value };
}

function setMember(holder: object, key: Key, value: unknown): void {
  if (holder instanceof Map) holder.set(key, value);
  else Reflect.set(holder, key, value);
}

type Key = string | number;

interface Reference {
  readonly holder: object;
  readonly key: Key;
  readonly number: number;
}

/** Plain data. */
export interface PackedRoadmap {
  /** The roadmap itself comes first. */
  readonly items: readonly object[];
  /** The objects, lists and maps that refer to items: each with the key and the number of the item. */
  readonly holders: readonly object[];
  readonly keys: readonly Key[];
  readonly numbers: Uint32Array;
}

type Wrap = (item: Item | Roadmap) => Item | Roadmap;
