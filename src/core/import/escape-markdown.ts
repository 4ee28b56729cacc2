/** Returns text that Markdown reads as nothing but text. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replaceAll(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replaceAll(/^(\s*)([-+=])/gm, '$1\\$2');
}
