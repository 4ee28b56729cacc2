import type { Cell, Grid } from './place-nodes.ts';

/**
 * The way of every edge past the rows between its ends: straight down a column where no node stands,
 * else down a lane left of a column (lane 1 is the nearest to it). Edges share a way only when they
 * begin at the same node. `undefined` where there is no row between.
 */
export function routeEdges(
  edges: readonly { readonly from: number; readonly to: number }[],
  { cells, columns }: Grid,
): readonly (Way | undefined)[] {
  /** Who runs where: by row, column and lane, the node an edge begins at; a node is in its own way. */
  const taken = new Map<string, number>();
  for (const { row, column } of cells) taken.set(`${row} ${column} 0`, -1);

  const isFree = (from: number, rows: readonly number[], { column, lane }: Way): boolean =>
    rows.every((row) => (taken.get(`${row} ${column} ${lane}`) ?? from) === from);

  return edges.map(({ from, to }) => {
    const start = cells[from];
    const end = cells[to];
    if (start === undefined || end === undefined || end.row - start.row < 2) return undefined;
    const rows = Array.from({ length: end.row - start.row - 1 }, (_, i) => start.row + 1 + i);
    const ways = Array.from({ length: columns }, (_, column) => {
      let lane = 0;
      while (!isFree(from, rows, { column, lane })) lane += 1;
      return { column, lane };
    });
    const way = ways.reduce((best, each) =>
      detour(each, start, end) < detour(best, start, end) ? each : best,
    );
    for (const row of rows) taken.set(`${row} ${way.column} ${way.lane}`, from);
    return way;
  });
}

function detour({ column, lane }: Way, start: Cell, end: Cell): number {
  const place = column - lane * 0.1;
  return Math.abs(place - start.column) + Math.abs(place - end.column) + lane * 0.2;
}

/** A line down the page. */
export interface Way {
  readonly column: number;
  /** 0 is the line through the column's marks; the others lie left of it. */
  readonly lane: number;
}
