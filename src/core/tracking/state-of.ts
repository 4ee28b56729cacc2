import { nameOf } from './name-of.ts';

/**
 * Returns plain data as a text, equal exactly for equal data. An object that is tracked is its name:
 * what is read of it is noted apart. Returns nothing when there is more than plain data in it, such
 * as a function.
 */
export function stateOf(value: unknown): string | undefined {
  const parts: string[] = [];
  return write(value, parts, 0) ? parts.join('') : undefined;
}

/** Plain data that refers to itself has no end. */
const deepest = 40;

function write(value: unknown, parts: string[], depth: number): boolean {
  if (typeof value === 'function' || typeof value === 'symbol' || depth > deepest) return false;
  if (typeof value !== 'object' || value === null) {
    parts.push(typeof value === 'string' ? JSON.stringify(value) : String(value));
    return true;
  }
  const name = nameOf(value);
  if (name !== undefined) {
    parts.push(`@${JSON.stringify(name)}`);
    return true;
  }
  const kind = kindOf(value);
  if (kind === undefined) return false;
  parts.push(kind);
  for (const member of kind === '{' ? Object.entries(value) : (value as Iterable<unknown>)) {
    if (kind === '{' || kind === 'map') {
      const [key, each] = member as [unknown, unknown];
      if (!write(key, parts, depth + 1)) return false;
      parts.push(':');
      if (!write(each, parts, depth + 1)) return false;
    } else if (!write(member, parts, depth + 1)) return false;
    parts.push(',');
  }
  parts.push('}');
  return true;
}

function kindOf(value: object): '{' | '[' | 'map' | 'set' | undefined {
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return '[';
  if (value instanceof Map) return 'map';
  if (value instanceof Set) return 'set';
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null ? '{' : undefined;
}
