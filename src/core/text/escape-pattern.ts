/** Returns a text as a part of a regular expression that matches it: Node.js 22 has no `RegExp.escape`. */
export function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
