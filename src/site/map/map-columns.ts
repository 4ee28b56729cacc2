import type { Horizon } from '../../core/model/intent.ts';
import type { TileShape } from './pack-shelves.ts';

/** Folds the map for a window of this `aspect`: the shape of its tiles, and columns per band. */
export function chooseFolding(
  sizeOf: (folding: Folding) => Size,
  rows: readonly Columns<readonly number[]>[],
  bands: readonly Horizon[],
  aspect: number,
): Folding {
  const [wide, narrow] = [bestOf(wideTiles), bestOf(narrowTiles)];
  return wide.scale * 1.15 < narrow.scale ? narrow.folding : wide.folding;

  function bestOf(shape: TileShape): { readonly folding: Folding; readonly scale: number } {
    const most = columnsOf((name) =>
      Math.max(0, ...rows.map((row) => row[name].reduce((sum, n) => sum + spanOf(n, shape), 0))),
    );
    let columns: Columns<number> | undefined = columnsOf((name) =>
      bands.includes(name) ? shape.columns : 0,
    );
    let best = { folding: { shape, columns }, scale: 0 };
    while (columns) {
      const folding: Folding = { shape, columns };
      const { width, height } = sizeOf(folding);
      const scale = Math.min(aspect / width, 1 / height);
      if (scale > best.scale) best = { folding, scale };
      columns = width / height > aspect ? undefined : widened(folding, most, sizeOf);
    }
    return best;
  }
}

/** Over how many columns an intent with so many slices can go. */
function spanOf(slices: number, { columns, rows }: TileShape): number {
  return Math.max(columns, Math.ceil(slices / rows));
}

/** One more column, or several where there are many, for the band that then shortens the map most. */
function widened(
  { shape, columns }: Folding,
  most: Columns<number>,
  sizeOf: (folding: Folding) => Size,
): Columns<number> | undefined {
  return bandOrder
    .filter((name) => columns[name] < most[name])
    .map((name) => {
      const more = Math.max(1, Math.floor(columns[name] * 0.2));
      const tried = { ...columns, [name]: Math.min(most[name], columns[name] + more) };
      return { tried, height: sizeOf({ shape, columns: tried }).height };
    })
    .toSorted((a, b) => a.height - b.height)[0]?.tried;
}

/** The horizons as the map has them side by side; `core/model` would bring its parser along. */
export const bandOrder = ['now', 'next', 'later'] as const satisfies readonly Horizon[];

/** Names are read best on wide tiles; narrow ones are for where these would be small. */
const wideTiles = { columns: 2, rows: 3 };
const narrowTiles = { columns: 1, rows: 3 };

export function columnsOf<Value>(of: (horizon: Horizon) => Value): Columns<Value> {
  return { now: of('now'), next: of('next'), later: of('later') };
}

export interface Folding {
  readonly columns: Columns<number>;
  readonly shape: TileShape;
}

export type Columns<Value> = Readonly<Record<Horizon, Value>>;

interface Size {
  readonly width: number;
  readonly height: number;
}
