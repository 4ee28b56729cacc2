import type { Horizon } from '../../core/model/intent.ts';

/** Folds the map for a window of this `aspect`: columns per band, and slices per column. */
export function chooseFolding(
  sizeOf: (folding: Folding) => Size,
  rows: readonly Columns<readonly number[]>[],
  aspect: number,
): Folding {
  let best: { readonly folding: Folding; readonly scale: number } | undefined;
  const longest = Math.max(1, ...rows.flatMap((row) => bandOrder.flatMap((name) => row[name])));
  for (const depth of depths.filter((each, index) => each < longest || index === 0)) {
    const spans = (counts: readonly number[]) =>
      counts.map((count) => Math.max(1, Math.ceil(count / depth)));
    const least = columnsOf((name) => Math.max(1, ...rows.flatMap((row) => spans(row[name]))));
    const most = columnsOf((name) => Math.max(1, ...rows.map((row) => sum(spans(row[name])))));
    let columns = least;
    for (;;) {
      const folding = { depth, columns };
      const { width, height } = sizeOf(folding);
      const scale = Math.min(aspect / width, 1 / height);
      if (best === undefined || scale > best.scale) best = { folding, scale };
      if (width / height > aspect) break;
      const wider = widened(folding, most, sizeOf);
      if (wider === undefined) break;
      columns = wider;
    }
  }
  return best?.folding ?? { depth: longest, columns: columnsOf(() => 1) };
}

/** One more column, or several where there are many, for the band that then shortens the map most. */
function widened(
  { depth, columns }: Folding,
  most: Columns<number>,
  sizeOf: (folding: Folding) => Size,
): Columns<number> | undefined {
  return bandOrder
    .filter((name) => columns[name] < most[name])
    .map((name) => {
      const more = Math.max(1, Math.floor(columns[name] * 0.2));
      const tried = { ...columns, [name]: Math.min(most[name], columns[name] + more) };
      return { tried, height: sizeOf({ depth, columns: tried }).height };
    })
    .toSorted((a, b) => a.height - b.height)[0]?.tried;
}

/** The horizons as the map has them side by side; `core/model` would bring its parser along. */
export const bandOrder = ['now', 'next', 'later'] as const satisfies readonly Horizon[];

const depths = [12, 8, 6, 5, 4, 3, 2];

function columnsOf(of: (horizon: Horizon) => number): Columns<number> {
  return { now: of('now'), next: of('next'), later: of('later') };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

export interface Folding {
  readonly columns: Columns<number>;
  readonly depth: number;
}

export type Columns<Value> = Readonly<Record<Horizon, Value>>;

interface Size {
  readonly width: number;
  readonly height: number;
}
