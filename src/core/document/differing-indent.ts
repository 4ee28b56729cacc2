import type { YAMLParseError } from 'yaml';

import { endOfLine, indentAt, startOfLine } from './lines.ts';
import type { YamlTree } from './yaml-tree.ts';

/**
 * Returns the start of the line whose indent differs from that of the lines above, if a syntax error
 * comes from that. YAML often finds the error on the line above, which it reads as a part of the key.
 */
export function differingIndent(
  tree: YamlTree,
  { code, message, pos: [at] }: YAMLParseError,
): number | undefined {
  const { text, root } = tree;
  const line = startOfLine(tree, at);
  if (code === 'BAD_INDENT' && message.startsWith('All ')) return contentLine(text, line);
  if (code === 'BLOCK_AS_IMPLICIT_KEY')
    return isKeyOnLine(text, at) ? undefined : lineBelow(text, at);
  if (message.startsWith('Sequence item without')) {
    return isIndentedAsAbove(tree, line) ? undefined : line;
  }
  if (code !== 'UNEXPECTED_TOKEN' || line + indentAt(text, line) !== at) return undefined;
  // The whole document ends at a line that is indented less than its first key.
  const first = root?.range?.[0] ?? 0;
  return at - line < first - startOfLine(tree, first) ? line : undefined;
}

/** Whether the line above one has the same indent. */
export function isIndentedAsAbove(tree: YamlTree, line: number): boolean {
  const { text } = tree;
  return line > 0 && indentAt(text, line) === indentAt(text, startOfLine(tree, line - 1));
}

/** Whether text that YAML reads as a key is one, and not a value with a key below it. */
function isKeyOnLine(text: string, offset: number): boolean {
  const sign = /:(?=[ \t\n]|$)|\n/g;
  sign.lastIndex = offset;
  return sign.exec(text)?.[0] === ':';
}

function lineBelow(text: string, offset: number): number {
  return contentLine(text, endOfLine(text, offset) + 1);
}

/** The start of the first line from `line` on that is not blank and not a comment. */
function contentLine(text: string, line: number): number {
  let start = line;
  while (start < text.length && /^[ \t]*(?:#|$)/.test(text.slice(start, endOfLine(text, start)))) {
    start = endOfLine(text, start) + 1;
  }
  return start < text.length ? start : line;
}
