import type { Nodes } from 'mdast';

import type { Range } from './destination.ts';

/** Returns the range of a Markdown node in its text. */
export function rangeIn(text: string, { position }: Pick<Nodes, 'position'>): Range {
  // The parser drops a byte order mark, and counts from behind it.
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  const start = (position?.start.offset ?? 0) + shift;
  return { start, end: Math.max(start, (position?.end.offset ?? 0) + shift) };
}
