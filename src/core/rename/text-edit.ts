import type { Point } from '../diagnostics/diagnostic.ts';

/**
 * Returns a text with some places replaced and every other character unchanged, including line
 * endings. Places are 1-based lines and columns; two edits of one place count once.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const starts = lineStarts(text);
  const byStart = new Map(
    edits.map((edit) => [offsetOf(starts, edit.line, edit.column), edit] as const),
  );
  let result = text;
  for (const [start, { length, text: next }] of [...byStart].sort(([a], [b]) => b - a)) {
    result = result.slice(0, start) + next + result.slice(start + length);
  }
  return result;
}

/** Returns the text at a place with a length; `undefined` without a length. */
export function writtenAt(text: string, { line, column, length }: Point): string | undefined {
  if (length === undefined) return undefined;
  const start = offsetOf(lineStarts(text), line, column);
  return text.slice(start, start + length);
}

/** Returns the edit that replaces the text at a place. */
export function editAt({ line, column, length = 0 }: Point, text: string): TextEdit {
  return { line, column, length, text };
}

function offsetOf(starts: readonly number[], line: number, column: number): number {
  return (starts[line - 1] ?? 0) + column - 1;
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length)];
}

export interface TextEdit {
  readonly line: number;
  readonly column: number;
  /** The length of the replaced text; 0 to insert. */
  readonly length: number;
  readonly text: string;
}
