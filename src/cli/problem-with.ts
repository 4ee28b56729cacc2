import type { NewNoun } from '../core/author/body-template.ts';
import { leafOf } from '../core/author/flags.ts';
import { wrongLeaf } from '../core/document/wrong-value.ts';

/** Returns what `check` would report about a value, or nothing. `name` is what the report calls it. */
export function problemWith(
  noun: NewNoun,
  key: string,
  value: string,
  name = key,
): string | undefined {
  const leaf = leafOf(noun, key);
  const result = leaf.safeParse(value);
  if (result.success) return undefined;
  const { message, hint = '' } = wrongLeaf(name, value, leaf, result.error.issues);
  return `${message} ${hint}`.trimEnd();
}
