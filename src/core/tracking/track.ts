import { onceFor } from '../../messages/once-for.ts';
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
    target instanceof Map ? trackMap(target, name) : new TrackedObject(target, name, constants);
  giveName(found.object, name);
  return found as Tracked<Target>;
}

/** There is one for each item, so it holds as little as it can: it is the handler of its own proxy. */
class TrackedObject implements ProxyHandler<object>, Tracked<object> {
  readonly object: object;
  readonly #target: object;
  readonly #owner: string;
  readonly #constants: ReadonlySet<string>;
  readonly #cells = new Map<string, Cell>();

  constructor(target: object, owner: string, constants: ReadonlySet<string>) {
    this.object = new Proxy(target, this);
    this.#target = target;
    this.#owner = owner;
    this.#constants = constants;
  }

  get(target: object, key: string | symbol): unknown {
    this.#note(key);
    return Reflect.get(target, key);
  }

  has(target: object, key: string | symbol): boolean {
    this.#note(key);
    return Reflect.has(target, key);
  }

  ownKeys(target: object): (string | symbol)[] {
    this.#note(all);
    return Reflect.ownKeys(target);
  }

  getOwnPropertyDescriptor(target: object, key: string | symbol): PropertyDescriptor | undefined {
    this.#note(key);
    return Reflect.getOwnPropertyDescriptor(target, key);
  }

  cell(key: string): Cell {
    let cell = this.#cells.get(key);
    if (cell === undefined)
      this.#cells.set(key, (cell = new Cell({ owner: this.#owner, key }, this)));
    return cell;
  }

  valueAt(key: string): unknown {
    return key === all ? Object.keys(this.#target) : Reflect.get(this.#target, key);
  }

  state(key: string): string | undefined {
    return stateOf(this.valueAt(key));
  }

  #note(key: string | symbol): void {
    if (typeof key === 'string' && !this.#constants.has(key)) noteRead(this.cell(key));
  }
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
  const valueAt = (name: string) => (name === all ? [...target] : find(name));
  const cell = onceFor((name: string) => {
    const own = made ? { owner, key: made.key, entry: name } : { owner, key: name };
    return new Cell(own, { valueAt }, made?.reads);
  });
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
  return { object, cell, state: (key) => stateOf(valueAt(key)) };
}

function nameOfKey(key: unknown): string | undefined {
  if (typeof key === 'object' && key !== null) return nameOf(key);
  return typeof key === 'string' ? key : undefined;
}

/** The key of everything there is: no property and no entry has it. */
const all = '*';
const none: ReadonlySet<string> = new Set();

export interface Tracked<Target> {
  readonly object: Target;
  /** Returns one of its cells by key. */
  cell(key: string): Cell;
  /** Returns the state of that cell, and makes none. */
  state(key: string): string | undefined;
}
