import type { MdxJsxAttributeNode } from 'satteri';

/** What an attribute of a JSX element says when it is text, in braces or not; else `undefined`. */
export function plainAttribute({ value }: MdxJsxAttributeNode): string | undefined {
  if (typeof value === 'string') return value;
  return /^\s*(["'`])([^"'`\\$]*)\1\s*$/.exec(value?.value ?? '')?.[2];
}
