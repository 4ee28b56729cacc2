/** A template whose lines lose the indentation they share, and its first line feed. */
export function dedent(strings: TemplateStringsArray, ...values: readonly unknown[]): string {
  const text = String.raw({ raw: strings.raw }, ...values).replace(/^\n/, '');
  const indents = text.match(/^[ ]*(?=[^\s])/gm) ?? [];
  const shared = Math.min(...indents.map((indent) => indent.length));
  return Number.isFinite(shared)
    ? text.replace(new RegExp(`^ {${shared}}`, 'gm'), '').replace(/[ ]+$/, '')
    : text;
}
