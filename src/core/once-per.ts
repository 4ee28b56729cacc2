import { nameOf } from './tracking/state-of.ts';
import { Cell, noteRead, type Recorded, recordReads } from './tracking/reads.ts';
import { trackMap } from './tracking/track.ts';

/**
 * Returns `make`, made once for each `key`: every page asks for facts of the whole roadmap. A value is
 * let go of with its key. A page that uses it depends on the value, or on the entries it looks up if
 * that is a map, but not on everything the value was made from. Only for constants of a module, each
 * with a `make` of its own.
 */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Made<Value>>();
  const source = make.toString();

  function find(key: Key): Made<Value> {
    let known = made.get(key);
    if (known === undefined) made.set(key, (known = recorded(key)));
    return known;
  }

  function recorded(key: Key): Made<Value> {
    const { value, reads } = recordReads(() => make(key));
    const owner = nameOf(key);
    if (owner === undefined) return { value, cells: reads };
    if (value instanceof Map) {
      // The entries depend on the map as a whole, which has no state of its own.
      const whole = new Cell({ owner, key: source }, { valueAt: () => stateless }, reads);
      const made = { key: source, reads: [whole] };
      const { object, cell } = trackMap(value, owner, made);
      return {
        value: object,
        cells: [],
        cell: (entry) => (entry === undefined ? whole : cell(entry)),
      };
    }
    const own = new Cell({ owner, key: source }, { valueAt: () => value }, reads);
    return { value, cells: [own], cell: () => own };
  }

  if (makers.has(source))
    throw new Error(`Two functions that are made once are the same: ${source}`);
  makers.set(source, (key, entry) => find(key as Key).cell?.(entry));
  return (key) => {
    const { value, cells } = find(key);
    for (const cell of cells) noteRead(cell);
    return value;
  };
}

/** A value that has no text. */
const stateless = Symbol('stateless');

/**
 * Returns `make`, made once for each `part` of a `whole`, which means the same whenever the part is the
 * same. Unlike above, all that use the value depend on everything it was made from.
 */
export function oncePerPart<Part extends object, Whole, Value>(
  make: (part: Part, whole: Whole) => Value,
): (part: Part, whole: Whole) => Value {
  const made = new WeakMap<Part, Recorded<Value>>();
  return (part, whole) => {
    let known = made.get(part);
    if (known === undefined) made.set(part, (known = recordReads(() => make(part, whole))));
    for (const cell of known.reads) noteRead(cell);
    return known.value;
  };
}

interface Made<Value> {
  readonly value: Value;
  /** The cells that count as read by all that use it; of a map, that depends on what they look up. */
  readonly cells: readonly Cell[];
  /** The cell of the value, or of one entry of a map; absent if the key is not tracked. */
  readonly cell?: (entry?: string) => Cell;
}

/**
 * The functions that make something once for an object, by their source, which is the same in every
 * process that runs the same code. Each returns the cell of what it made, or of one entry of it.
 */
export const makers = new Map<string, (owner: object, entry?: string) => Cell | undefined>();
