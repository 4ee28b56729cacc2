/** Returns the name of a tracked object; nothing for any other. */
export function nameOf(object: object): string | undefined {
  return names.get(object);
}

/** From now on the object is tracked. No other object of the roadmap may have this name. */
export function giveName(object: object, name: string): void {
  names.set(object, name);
}

const names = new WeakMap<object, string>();
