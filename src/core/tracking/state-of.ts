/**
 * Returns plain data as a text, equal exactly for equal data. An object that is tracked is its name:
 * what is read of it is noted apart. Returns nothing when there is more than plain data in it, such
 * as a function.
 */
export function stateOf(value: unknown): string | undefined {
  return write(value, 0);
}

/** Plain data that refers to itself has no end. */
const deepest = 40;

// Texts are added up, not collected: most values are small, and there are hundreds of thousands.
function write(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function' || typeof value === 'symbol' || depth > deepest) return undefined;
  if (typeof value !== 'object' || value === null) return String(value);
  const name = nameOf(value);
  if (name !== undefined) return `@${JSON.stringify(name)}`;
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    return writeAll('[', value as Iterable<unknown>, depth);
  }
  if (value instanceof Set) return writeAll('set', value, depth);
  if (value instanceof Map) return writePairs('map', value, depth);
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === Object.prototype || prototype === null;
  return isPlain ? writeObject(value, depth) : undefined;
}

function writeAll(kind: string, members: Iterable<unknown>, depth: number): string | undefined {
  let text = kind;
  for (const member of members) {
    const written = write(member, depth + 1);
    if (written === undefined) return undefined;
    text += `${written},`;
  }
  return `${text}}`;
}

function writeObject(value: object, depth: number): string | undefined {
  let text = '{';
  for (const key of Object.keys(value)) {
    const written = write(value[key as never], depth + 1);
    if (written === undefined) return undefined;
    text += `${JSON.stringify(key)}:${written},`;
  }
  return `${text}}`;
}

function writePairs(
  kind: string,
  pairs: Iterable<readonly [unknown, unknown]>,
  depth: number,
): string | undefined {
  let text = kind;
  for (const [key, member] of pairs) {
    const [writtenKey, written] = [write(key, depth + 1), write(member, depth + 1)];
    if (writtenKey === undefined || written === undefined) return undefined;
    text += `${writtenKey}:${written},`;
  }
  return `${text}}`;
}

/** Returns the name of a tracked object; nothing for any other. */
export function nameOf(object: object): string | undefined {
  return names.get(object);
}

/** From now on the object is tracked. No other object of the roadmap may have this name. */
export function giveName(object: object, name: string): void {
  names.set(object, name);
}

const names = new WeakMap<object, string>();
