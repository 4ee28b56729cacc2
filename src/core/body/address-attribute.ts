import type { BodyLink } from './parsed-body.ts';

/** Which attribute of an HTML element is an address, and of what; `undefined` where none is. */
export function addressAttribute(element: string): AddressAttribute | undefined {
  return addressed.get(element);
}

const addressed = new Map<string, AddressAttribute>([
  ['a', { kind: 'link', attribute: 'href' }],
  ['img', { kind: 'image', attribute: 'src' }],
]);

interface AddressAttribute {
  readonly kind: BodyLink['kind'];
  readonly attribute: 'href' | 'src';
}
