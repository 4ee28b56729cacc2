import type { YamlTree } from './yaml-tree.ts';

/** Returns where the line of an offset starts, without a search through a long line. */
export function startOfLine({ placeOf }: Pick<YamlTree, 'placeOf'>, offset: number): number {
  return offset - placeOf(offset).column + 1;
}

/** Returns where the line of an offset ends, before its line feed. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

/** Returns how many spaces and tabs a line starts with. */
export function indentAt(text: string, line: number): number {
  let end = line;
  while (text[end] === ' ' || text[end] === '\t') end += 1;
  return end - line;
}
