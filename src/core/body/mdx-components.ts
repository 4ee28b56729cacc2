import type { BodyReference } from './parsed-body.ts';

/** The components an `.mdx` body may use, each with the attribute that names an item. */
export const mdxComponents = {
  SliceLink: { attribute: 'id', noun: 'slice' },
  IntentLink: { attribute: 'id', noun: 'intent' },
  Goal: { attribute: 'id', noun: 'goal' },
  Thread: { attribute: 'intent', noun: 'intent' },
  Note: undefined,
} as const satisfies Record<string, ComponentReference | undefined>;

/** The component of that exact name, if the site ships one. */
export function findComponent(
  name: string,
): { readonly reference: ComponentReference | undefined } | undefined {
  const known = Object.entries(mdxComponents).find(([component]) => component === name);
  return known && { reference: known[1] };
}

export interface ComponentReference {
  readonly attribute: string;
  readonly noun: BodyReference['noun'];
}
