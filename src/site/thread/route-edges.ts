import type { Cell, Grid } from './place-nodes.ts';

/**
 * Returns the way of every edge past the rows between its ends: straight down a column without
 * nodes, else down a lane left of a column (lane 1 is the nearest to it). Edges share a way only
 * when they begin at the same node. Returns `undefined` for an edge without a row between.
 */
export function routeEdges(
  edges: readonly { readonly from: number; readonly to: number }[],
  { cells, columns }: Grid,
): readonly (Way | undefined)[] {
  /** The node at which the edge in a row, column and lane begins; a node blocks its own cell. */
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

/**
 * Returns the track for each line that changes its column between the same two rows, from the top.
 * All lines from one node share a track. Where one line goes down at the place at which another
 * comes from above, the other gets the higher track.
 */
export function bendTracks(bends: readonly Bend[]): ReadonlyMap<number, Tracks> {
  const channels = new Map<number, Map<number, Places>>();
  for (const { channel, source, from, to } of bends) {
    const sources = channels.get(channel) ?? new Map<number, Places>();
    channels.set(channel, sources);
    const places = sources.get(source) ?? { from: new Set(), to: new Set() };
    sources.set(source, places);
    places.from.add(from);
    places.to.add(to);
  }
  return new Map([...channels].map(([channel, sources]) => [channel, inOrder(sources)]));
}

function inOrder(sources: ReadonlyMap<number, Places>): Tracks {
  const tracks = new Map<number, number>();
  const rest = new Map(sources);
  while (rest.size > 0) {
    const all = [...rest];
    const isFree = ([source, { to }]: readonly [number, Places]) =>
      all.every(
        ([other, { from }]) => other === source || ![...to].some((place) => from.has(place)),
      );
    // Two lines that swap places cannot both be above: the first one is.
    const next = all.find(isFree) ?? all[0];
    if (next === undefined) break;
    tracks.set(next[0], tracks.size);
    rest.delete(next[0]);
  }
  return tracks;
}

/** A line down the page. */
export interface Way {
  readonly column: number;
  /** 0 is the line through the column's marks; the others are left of it. */
  readonly lane: number;
}

/** A line that changes its place below a row, the `channel`. */
export interface Bend {
  readonly channel: number;
  readonly source: number;
  readonly from: number;
  readonly to: number;
}

interface Places {
  readonly from: Set<number>;
  readonly to: Set<number>;
}

/** The track of each line, by the node it begins at. */
type Tracks = ReadonlyMap<number, number>;
