/** The name that a linked item has for a key: `dependsOn` for `depends_on`. */
export function propertyOf(key: string): string {
  return key.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

export type PropertyOf<Name> = Name extends `${infer First}_${infer Rest}`
  ? `${First}${Capitalize<Rest>}`
  : Name;
