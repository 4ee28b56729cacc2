import { giveName, nameOf, stateOf } from './state-of.ts';
import { Cell, noteRead } from './reads.ts';

/**
 * Returns an object, list or map through which each read is noted: of a property, of an entry, or of
 * all it has. `name` is its own, and the same in every process; the properties in `constants` are the
 * same for all objects of that name, and need no note. Nothing may be written to it.
 */
export function track<Target extends object>(
  name: string,
  target: Target,
  constants: ReadonlySet<string> = none,
): Tracked<Target> {
  const found =
    target instanceof Map ? trackMap(target, name) : trackObject(target, name, constants);
  giveName(found.object, name);
  return { ...found, object: found.object as Target };
}

function trackObject(
  target: object,
  owner: string,
  constants: ReadonlySet<string>,
): Tracked<object> {
  const read = (key: string | symbol): unknown => Reflect.get(target, key);
  const valueOf = (key: string) => (key === all ? Object.keys(target) : read(key));
  const cell = oncePerKey((key) => new Cell({ owner, key }, valueOf));
  const note = (key: string | symbol) => {
    if (typeof key === 'string' && !constants.has(key)) noteRead(cell(key));
  };
  const object = new Proxy(target, {
    get(_, key) {
      note(key);
      return read(key);
    },
    has(_, key) {
      note(key);
      return Reflect.has(target, key);
    },
    ownKeys() {
      note(all);
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(_, key) {
      note(key);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
  });
  return { object, cell, state: (key) => stateOf(valueOf(key)) };
}

/**
 * Returns a map that notes which entries are looked up. A tracked object is a key by its name. Of a map
 * that was made, `made` names the maker and what it read.
 */
export function trackMap<Target extends ReadonlyMap<unknown, unknown>>(
  target: Target,
  owner: string,
  made?: Pick<Cell, 'key' | 'reads'>,
): Tracked<Target> {
  let byName: ReadonlyMap<string, unknown> | undefined;
  const find = (name: string): unknown => {
    if (target.has(name)) return target.get(name);
    byName ??= new Map(
      [...target].flatMap(([key, value]) => {
        const known = nameOfKey(key);
        return known === undefined ? [] : [[known, value]];
      }),
    );
    return byName.get(name);
  };
  const valueOf = (name: string) => (name === all ? [...target] : find(name));
  const cell = oncePerKey((name) =>
    made
      ? new Cell({ owner, key: made.key, entry: name }, valueOf, made.reads)
      : new Cell({ owner, key: name }, valueOf),
  );
  const note = (key: unknown) => noteRead(cell(nameOfKey(key) ?? all));
  const noting = (method: 'get' | 'has') => (key: unknown) => {
    note(key);
    return target[method](key);
  };
  const own = { get: noting('get'), has: noting('has') };
  const object = new Proxy(target, {
    get(_, name) {
      if (name === 'get' || name === 'has') return own[name];
      noteRead(cell(all));
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
  return { object, cell, state: (key) => stateOf(valueOf(key)) };
}

function nameOfKey(key: unknown): string | undefined {
  if (typeof key === 'object' && key !== null) return nameOf(key);
  return typeof key === 'string' ? key : undefined;
}

function oncePerKey(make: (key: string) => Cell): (key: string) => Cell {
  const made = new Map<string, Cell>();
  return (key) => {
    let cell = made.get(key);
    if (cell === undefined) made.set(key, (cell = make(key)));
    return cell;
  };
}

/** The key of everything there is: no property and no entry has it. */
const all = '*';
const none: ReadonlySet<string> = new Set();

export interface Tracked<Target> {
  readonly object: Target;
  /** Returns one of its cells by key. */
  readonly cell: (key: string) => Cell;
  /** Returns the state of that cell, and makes none. */
  readonly state: (key: string) => string | undefined;
}
