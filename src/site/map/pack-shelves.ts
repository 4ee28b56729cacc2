import { mapSizes } from './map-sizes.ts';

/**
 * Puts intents side by side on shelves, in their order, so that together they are least tall. Those
 * of a shelf are equally tall, and the wider the more slices they have.
 */
export function packShelves(counts: readonly number[], columns: number, shape: TileShape): Packed {
  const best: Shelf[] = [{ from: 0, depth: 0, height: 0 }];
  counts.forEach((_, last) => {
    let found: Shelf | undefined;
    for (let from = last; from >= 0; from -= 1) {
      if ((last - from + 1) * Math.min(shape.columns, columns) > columns) break;
      const depth = depthOf(counts.slice(from, last + 1), columns, shape);
      const height = (best[from]?.height ?? 0) + heightOf(depth) + mapSizes.rowGap;
      if (found === undefined || height < found.height) found = { from, depth, height };
    }
    best.push(found ?? { from: last, depth: shape.rows, height: 0 });
  });
  const tiles: Tile[] = [];
  for (let end = counts.length; end > 0; end = best[end]?.from ?? 0) {
    const { from = 0, depth = 1 } = best[end] ?? {};
    tiles.unshift(
      ...shelved(counts.slice(from, end), best[from]?.height ?? 0, depth, columns, shape),
    );
  }
  return { tiles, height: Math.max(0, (best.at(-1)?.height ?? 0) - mapSizes.rowGap) };
}

/** Room that is left goes to the tiles with most slices to a column, as long as these are tall. */
function shelved(
  counts: readonly number[],
  y: number,
  depth: number,
  columns: number,
  shape: TileShape,
): readonly Tile[] {
  const spans = counts.map((count) => spanOf(count, depth, columns, shape));
  const fill = (at: number) => (counts[at] ?? 0) / (spans[at] ?? 1);
  let left = columns - spans.reduce((sum, span) => sum + span, 0);
  for (; left > 0; left -= 1) {
    const fullest = [...spans.keys()].reduce((a, b) => (fill(b) > fill(a) ? b : a));
    if (fill(fullest) <= shape.rows) break;
    spans[fullest] = (spans[fullest] ?? 0) + 1;
  }
  let column = 0;
  return spans.map((span, at) => {
    const tile = { column, y, span, depth: Math.max(1, Math.ceil((counts[at] ?? 0) / span)) };
    column += span;
    return { ...tile, height: heightOf(depth) };
  });
}

/** How many rows of slices a shelf needs at least, for its intents to be side by side. */
function depthOf(counts: readonly number[], columns: number, shape: TileShape): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  for (let depth = Math.max(shape.rows, Math.ceil(total / columns)); ; depth += 1) {
    const wide = counts.reduce((sum, count) => sum + spanOf(count, depth, columns, shape), 0);
    if (wide <= columns) return depth;
  }
}

function spanOf(count: number, depth: number, columns: number, shape: TileShape): number {
  return Math.max(Math.min(shape.columns, columns), Math.ceil(count / depth));
}

function heightOf(depth: number): number {
  return mapSizes.head + depth * mapSizes.slice;
}

/** The least columns and rows of slices of an intent. */
export interface TileShape {
  readonly columns: number;
  readonly rows: number;
}

interface Shelf {
  readonly from: number;
  readonly depth: number;
  /** With all shelves above it. */
  readonly height: number;
}

interface Tile {
  readonly column: number;
  readonly span: number;
  readonly depth: number;
  readonly y: number;
  readonly height: number;
}

interface Packed {
  readonly tiles: readonly Tile[];
  readonly height: number;
}
