/**
 * Which lines change their column between the same two rows on which of the tracks that lie there,
 * from the top: all that begin at one node share one. Where a line goes down at the very place at
 * which another comes from above, the other's track is the higher one.
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
    // Two lines that change places cannot both be above: whichever comes first is.
    const next = all.find(isFree) ?? all[0];
    if (next === undefined) break;
    tracks.set(next[0], tracks.size);
    rest.delete(next[0]);
  }
  return tracks;
}

/** A line that changes its place below a row, the `channel`. */
export interface Bend {
  readonly channel: number;
  /** The node it begins at. */
  readonly source: number;
  readonly from: number;
  readonly to: number;
}

interface Places {
  readonly from: Set<number>;
  readonly to: Set<number>;
}

/** The track of each line, by the node it begins at. */
export type Tracks = ReadonlyMap<number, number>;
