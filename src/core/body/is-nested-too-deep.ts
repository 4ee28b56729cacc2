/**
 * Whether brackets of any kind, or marks that nest blocks at the start of a line, are nested so deep
 * in an MDX text that its parser, which is native code, might run out of stack and end the process.
 */
export function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  for (const [character] of text.matchAll(/[([{)\]}]/g)) {
    depth = '([{'.includes(character) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > deepest) return true;
  }
  return new RegExp(`^(?:[ \\t]*(?:[>*+-]|\\d+[.)])){${deepest}}`, 'm').test(text);
}

const deepest = 500;
