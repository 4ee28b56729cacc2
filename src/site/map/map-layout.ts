import type { Horizon } from '../../core/model/intent.ts';
import { bandOrder, chooseFolding, columnsOf, type Columns, type Folding } from './map-columns.ts';
import type { MapData } from './map-data.ts';
import { mapSizes, type Block, type Box } from './map-sizes.ts';
import { packShelves } from './pack-shelves.ts';

/**
 * Returns the place of everything on the map, in its own units, 1 of them a pixel where slices are
 * read best. Each goal has a row with the intents that serve it first, in bands from now to later;
 * then come the intents without a goal, then the declined ones, across all bands. Rows are folded
 * to be seen largest in a window of this `aspect`, its width over its height; a window taller than
 * wide has one band, where they follow each other from now to later.
 */
export function mapLayout(data: Charted, aspect: number): MapLayout {
  const counts = data.intents.map(({ slices }) => slices.length);
  const pack = packer(counts);
  const bands = aspect < 1 ? (['now'] as const) : bandOrder;
  const rows = rowsOf(data, bands);
  const folding = chooseFolding(
    (tried) => arrange(rows, pack, tried, aspect),
    rows.map(({ cells }) => columnsOf((name) => cells[name].map((index) => counts[index] ?? 0))),
    bands,
    aspect,
  );
  const { width, height } = arrange(rows, pack, folding, aspect);
  // In a still wider window, columns are wider also; in a taller one, it ends below what it shows.
  const layout = arrange(rows, pack, folding, aspect, Math.max(0, height * aspect - width));
  const filling = { ...layout, height: Math.max(layout.height, layout.width / aspect) };
  return data.isRightToLeft ? mirrored(filling) : filling;
}

function rowsOf({ goals, intents }: Charted, bands: Bands): readonly RowPlan[] {
  const cellsOf = (isIn: (intent: Charted['intents'][number]) => boolean): RowPlan['cells'] => {
    const cells = { now: [], next: [], later: [] } as Record<Horizon, number[]>;
    intents.forEach((intent, index) => {
      const band = bands.find((name) => name === intent.horizon) ?? 'now';
      if (intent.horizon && isIn(intent)) cells[band].push(index);
    });
    return cells;
  };
  const aimless = cellsOf((intent) => intent.goals.length === 0);
  const declined = intents.flatMap(({ horizon }, index) => (horizon === undefined ? [index] : []));
  return [
    ...goals.map((_, goal) => ({
      kind: 'goal' as const,
      goal,
      cells: cellsOf((intent) => intent.goals[0] === goal),
      declined: [],
    })),
    ...(bandOrder.some((horizon) => aimless[horizon].length > 0)
      ? [{ kind: 'aimless' as const, cells: aimless, declined: [] }]
      : []),
    ...(declined.length > 0
      ? [{ kind: 'declined' as const, cells: cellsOf(() => false), declined }]
      : []),
  ];
}

/** Packs intents into so many columns; cells are remembered, as foldings share most of them. */
function packer(counts: readonly number[]) {
  const known = new Map<readonly number[], Map<string, Packed>>();
  return (own: readonly number[], columns: number, shape: Folding['shape']): Packed => {
    const ways = known.get(own) ?? new Map<string, Packed>();
    known.set(own, ways);
    const way = `${columns}/${shape.columns}`;
    const packed =
      ways.get(way) ??
      packShelves(
        own.map((index) => counts[index] ?? 0),
        columns,
        shape,
      );
    ways.set(way, packed);
    return packed;
  };
}

function arrange(
  rows: readonly RowPlan[],
  pack: ReturnType<typeof packer>,
  folding: Folding,
  aspect: number,
  spare = 0,
): MapLayout {
  const isTall = aspect < 1;
  const frame = frameOf(folding.columns, aspect, spare);
  const { bands, unit, width } = frame;
  const tracks = bands.flatMap((band) => band.tracks);
  const blocks: Block[] = [];
  const place = (own: readonly number[], lefts: readonly number[], top: number): number => {
    const { tiles, height } = pack(own, lefts.length, folding.shape);
    own.forEach((index, at) => {
      const { column = 0, y = 0, span = 1, height: tall = 0, depth = 1 } = tiles[at] ?? {};
      const size = { width: columnsWidth(span, frame.column), height: tall, columns: span, depth };
      blocks[index] = { x: lefts[column] ?? 0, y: top + y, ...size };
    });
    return height;
  };

  let y = isTall ? 0.2 * unit : 1.9 * unit;
  const placed = rows.map(({ kind, goal, cells, declined }): MapRow => {
    const above = isTall ? labelHeights[kind] * 0.65 * unit : 0;
    const top = y + above + 0.35 * unit;
    const filled = Math.max(
      place(declined, tracks, top),
      ...bands.map((band) => place(cells[band.horizon], band.tracks, top)),
    );
    const least = isTall ? above + unit : labelHeights[kind] * unit;
    const height = Math.max(least, above + filled + 0.8 * unit);
    const label = isTall
      ? { x: 0.8 * unit, y: y + 0.15 * unit, width: width - 1.6 * unit, height: above }
      : { x: 0.9 * unit, y: y + 0.3 * unit, width: labelWidth * unit, height: height - 0.5 * unit };
    const row = { kind, goal, x: 0, y, width, height, label };
    y += height;
    return row;
  });
  return { ...frame, height: y, rows: placed, blocks };
}

/** The parts whose place does not depend on what is in the rows. */
function frameOf(columns: Columns<number>, aspect: number, spare: number): Ground {
  const { gap, widest } = mapSizes;
  const isTall = aspect < 1;
  const names = bandOrder.filter((name) => columns[name] > 0);
  const count = names.reduce((sum, horizon) => sum + columns[horizon], 0);
  const least = names.reduce(
    (sum, horizon) => sum + columnsWidth(columns[horizon], mapSizes.column),
    (names.length - 1) * mapSizes.bandGap,
  );
  const wider = Math.min(widest - mapSizes.column, (spare * 0.9) / count);
  const column = mapSizes.column + wider;
  const unit = (least + wider * count) * (isTall ? (aspect < 0.7 ? 0.05 : 0.03) : 0.019);
  const bandGap = mapSizes.bandGap + (spare - wider * count) * 0.4;
  const start = (isTall ? 0.8 : labelWidth + 1.9) * unit;
  let end = start;
  const bands = names.map((horizon) => {
    const x = end;
    const width = columnsWidth(columns[horizon], column);
    end = x + width + bandGap;
    const tracks = Array.from({ length: columns[horizon] }, (_, at) => x + at * (column + gap));
    return { horizon, x, y: 0, width, height: 1.9 * unit, tracks };
  });
  return { isTall, unit, column, width: end - bandGap + 0.8 * unit, bands };
}

function columnsWidth(count: number, column: number): number {
  return count * (column + mapSizes.gap) - mapSizes.gap;
}

function mirrored(layout: MapLayout): MapLayout {
  const mirror = <Kind extends Box>(box: Kind): Kind => ({
    ...box,
    x: layout.width - box.x - box.width,
  });
  return {
    ...layout,
    bands: layout.bands.map(mirror),
    rows: layout.rows.map((row) => ({ ...row, label: mirror(row.label) })),
    blocks: layout.blocks.map(mirror),
  };
}

/** How many units tall the name of a row is at least, and how wide beside its row. */
const labelHeights = { goal: 4.4, aimless: 2.2, declined: 2.2 } as const;
const labelWidth = 8.5;

type Packed = ReturnType<typeof packShelves>;

type Bands = readonly (typeof bandOrder)[number][];

interface RowPlan {
  readonly kind: MapRow['kind'];
  readonly goal?: number;
  readonly cells: Columns<readonly number[]>;
  readonly declined: readonly number[];
}

type Charted = Pick<MapData, 'isRightToLeft'> & {
  readonly goals: readonly unknown[];
  readonly intents: readonly (Pick<MapData['intents'][number], 'horizon' | 'goals'> & {
    readonly slices: readonly unknown[];
  })[];
};

interface Ground {
  /** Whether it is for a window taller than wide, where the names of goals are above their rows. */
  readonly isTall: boolean;
  readonly width: number;
  readonly column: number;
  /** The size of what is read from far: the type of a goal. */
  readonly unit: number;
  readonly bands: readonly (Box & {
    readonly horizon: Horizon;
    readonly tracks: readonly number[];
  })[];
}

export interface MapLayout extends Ground {
  readonly height: number;
  readonly rows: readonly MapRow[];
  readonly blocks: readonly Block[];
}

export interface MapRow extends Box {
  readonly kind: 'goal' | 'aimless' | 'declined';
  /** By its index, where it is the row of a goal. */
  readonly goal?: number | undefined;
  readonly label: Box;
}
