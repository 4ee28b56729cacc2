import type { Element } from 'hast';

/** Adds a class to those an element has. */
export function addClass({ properties }: Element, name: string): void {
  const { className } = properties;
  properties['className'] = Array.isArray(className) ? [...className, name] : [name];
}
