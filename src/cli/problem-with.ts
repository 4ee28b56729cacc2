import { leafOf } from '../core/author/flags.ts';
import { wrongLeaf } from '../core/document/wrong-value.ts';

/** Returns what `check` would report about a value of the vision, or nothing. */
export function problemWith(
  name: string,
  value: string,
  key: 'title' | 'statement',
): string | undefined {
  const leaf = leafOf('vision', key);
  const result = leaf.safeParse(value);
  if (result.success) return undefined;
  const { message, hint = '' } = wrongLeaf(name, value, leaf, result.error.issues);
  return `${message} ${hint}`.trimEnd();
}
