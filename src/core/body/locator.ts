import type { Point } from '../diagnostics/diagnostic.ts';
import type { Body } from '../roadmap/roadmap.ts';
import type { Range } from './destination.ts';

/** Turns offsets into a body's text into places of its file. */
export function locator(body: Body, file: string): Locate {
  const { text } = body;
  let lineStarts: readonly number[] | undefined;
  return ({ start, end }) => {
    lineStarts ??= startsOfLines(text);
    const offset = Math.min(start, text.length);
    const line = lineOf(lineStarts, offset);
    const lineEnd = (lineStarts[line + 1] ?? text.length + 1) - 1;
    const length = Math.min(end, lineEnd) - offset;
    const point = { file, line: body.line + line, column: offset - (lineStarts[line] ?? 0) + 1 };
    return length > 0 ? { ...point, length } : point;
  };
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the last line that starts at or before `offset`. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export type Locate = (range: Range) => Point;
