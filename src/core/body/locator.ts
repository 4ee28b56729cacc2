import type { Point } from '../diagnostics/diagnostic.ts';
import type { Body } from '../roadmap/roadmap.ts';
import { lineIndex } from '../text/line-index.ts';
import type { Range } from './destination.ts';

/** Turns ranges of a body's text into places of its file, each as far as its first line goes. */
export function locator({ text, line: firstLine }: Body, file: string): Locate {
  const placeOf = lineIndex(text);
  return ({ start, end }) => {
    const offset = Math.min(start, text.length);
    const { line, column } = placeOf(offset);
    const point = { file, line: firstLine + line - 1, column };
    const [{ length } = ''] = text.slice(offset, end).split('\n', 1);
    return length > 0 ? { ...point, length } : point;
  };
}

export type Locate = (range: Range) => Point;
