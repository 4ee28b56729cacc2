import type { Horizon } from '../../core/model/intent.ts';
import { bandOrder, chooseFolding, type Columns, type Folding } from './map-columns.ts';
import type { MapData } from './map-data.ts';
import { headOf, mapSizes, type Block, type Box } from './map-sizes.ts';
import { packColumns } from './pack-columns.ts';

/**
 * Returns the place of everything on the map, in its own units, 1 of them a pixel where slices are
 * read best. Each goal has a row with the intents that serve it first, in bands from now to later;
 * then come the intents without a goal, then the declined ones, across all bands. Rows are folded
 * to be seen largest in a window of this `aspect`, its width over its height.
 */
export function mapLayout(data: Charted, aspect: number): MapLayout {
  const counts = data.intents.map(({ slices }) => slices.length);
  const pack = packer(counts);
  const rows = rowsOf(data);
  const isTall = aspect < 1;
  const folding = chooseFolding(
    (tried) => arrange(rows, pack, tried, isTall),
    rows.map(({ cells }) => ({
      now: cells.now.map((index) => counts[index] ?? 0),
      next: cells.next.map((index) => counts[index] ?? 0),
      later: cells.later.map((index) => counts[index] ?? 0),
    })),
    aspect,
  );
  const { width, height } = arrange(rows, pack, folding, isTall);
  // In a still wider window, columns are wider also and bands are further apart.
  const layout = arrange(rows, pack, folding, isTall, Math.max(0, height * aspect - width));
  return data.isRightToLeft ? mirrored(layout) : layout;
}

function rowsOf({ goals, intents }: Charted): readonly RowPlan[] {
  const cellsOf = (isIn: (intent: Charted['intents'][number]) => boolean): RowPlan['cells'] => {
    const cells = { now: [], next: [], later: [] } as Record<Horizon, number[]>;
    intents.forEach((intent, index) => {
      if (intent.horizon && isIn(intent)) cells[intent.horizon].push(index);
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
  return (own: readonly number[], columns: number, depth: number): Packed => {
    const ways = known.get(own) ?? new Map<string, Packed>();
    known.set(own, ways);
    const way = `${columns}/${depth}`;
    let packed = ways.get(way);
    if (packed === undefined) {
      const boxes = own.map((index) => blockSize(counts[index] ?? 0, depth, columns));
      packed = { boxes, ...packColumns(boxes, columns, mapSizes.rowGap) };
      ways.set(way, packed);
    }
    return packed;
  };
}

function arrange(
  rows: readonly RowPlan[],
  pack: ReturnType<typeof packer>,
  folding: Folding,
  isTall: boolean,
  spare = 0,
): MapLayout {
  const frame = frameOf(folding.columns, isTall, spare);
  const { bands, unit, width } = frame;
  const tracks = bands.flatMap((band) => band.tracks);
  const blocks: Block[] = [];
  const place = (own: readonly number[], lefts: readonly number[], top: number): number => {
    const { boxes, places, height } = pack(own, lefts.length, folding.depth);
    own.forEach((index, at) => {
      const { column = 0, y = 0 } = places[at] ?? {};
      const { span = 1, height: tall = 0, depth = 1 } = boxes[at] ?? {};
      const size = { width: columnsWidth(span, frame.column), height: tall, columns: span, depth };
      blocks[index] = { x: lefts[column] ?? 0, y: top + y, ...size };
    });
    return height;
  };

  let y = frame.vision.height + 1.8 * unit;
  const placed = rows.map(({ kind, goal, cells, declined }): MapRow => {
    const above = isTall ? labelHeights[kind] * 0.8 * unit : 0;
    const top = y + above + 0.5 * unit;
    const filled = Math.max(
      place(declined, tracks, top),
      ...bands.map((band) => place(cells[band.horizon], band.tracks, top)),
    );
    const least = isTall ? above + unit : labelHeights[kind] * unit;
    const height = Math.max(least, above + filled + 1.1 * unit);
    const label = isTall
      ? { x: 1.6 * unit, y: y + 0.4 * unit, width: 15 * unit, height: above }
      : { x: 1.6 * unit, y: y + 0.4 * unit, width: 9.2 * unit, height: height - unit };
    const row = { kind, goal, x: 0, y, width, height, label };
    y += height;
    return row;
  });
  return { ...frame, height: y, trunk: 0.7 * unit, rows: placed, blocks };
}

/** The parts whose place does not depend on what is in the rows. */
function frameOf(columns: Columns<number>, isTall: boolean, spare: number): Ground {
  const { gap, widest } = mapSizes;
  const count = bandOrder.reduce((sum, horizon) => sum + columns[horizon], 0);
  const least = bandOrder.reduce(
    (sum, horizon) => sum + columnsWidth(columns[horizon], mapSizes.column),
    2 * mapSizes.bandGap,
  );
  const unit = isTall ? least / 19 : least * 0.0275;
  const wider = isTall ? 0 : Math.min(widest - mapSizes.column, (spare * 0.8) / count);
  const column = mapSizes.column + wider;
  const left = spare - wider * count;
  const bandGap = mapSizes.bandGap + left * (isTall ? 0.5 : 0.3);
  const start = isTall ? 1.6 * unit : 11.6 * unit + left * 0.4;
  const vision = { x: 0, y: 0, height: (isTall ? 5.6 : 4.2) * unit };
  let end = start;
  const bands = bandOrder.map((horizon) => {
    const x = end;
    const width = columnsWidth(columns[horizon], column);
    end = x + width + bandGap;
    const tracks = Array.from({ length: columns[horizon] }, (_, at) => x + at * (column + gap));
    return { horizon, x, y: vision.height, width, height: 1.8 * unit, tracks };
  });
  const width = end - bandGap + unit;
  return { isTall, unit, column, width, vision: { ...vision, width }, bands };
}

function columnsWidth(count: number, column: number): number {
  return count * (column + mapSizes.gap) - mapSizes.gap;
}

/** How tall an intent with so many slices is, and over how many columns it goes. */
function blockSize(slices: number, depth: number, columns: number) {
  const span = Math.min(columns, Math.max(1, Math.ceil(slices / depth)));
  const each = Math.max(1, Math.ceil(slices / span));
  const head = headOf({ columns: span });
  const height = Math.max(mapSizes.least, head + (slices && each) * mapSizes.slice);
  return { span, depth: each, height };
}

function mirrored(layout: MapLayout): MapLayout {
  const mirror = <Kind extends Box>(box: Kind): Kind => ({
    ...box,
    x: layout.width - box.x - box.width,
  });
  return {
    ...layout,
    vision: mirror(layout.vision),
    bands: layout.bands.map(mirror),
    rows: layout.rows.map((row) => ({ ...row, label: mirror(row.label) })),
    blocks: layout.blocks.map(mirror),
  };
}

const labelHeights = { goal: 4.6, aimless: 2.2, declined: 2.2 } as const;

interface Packed extends ReturnType<typeof packColumns> {
  readonly boxes: readonly ReturnType<typeof blockSize>[];
}

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
  readonly vision: Box;
  readonly bands: readonly (Box & {
    readonly horizon: Horizon;
    readonly tracks: readonly number[];
  })[];
}

export interface MapLayout extends Ground {
  readonly height: number;
  /** How far from the edge the line runs on which the goals hang. */
  readonly trunk: number;
  readonly rows: readonly MapRow[];
  readonly blocks: readonly Block[];
}

export interface MapRow extends Box {
  readonly kind: 'goal' | 'aimless' | 'declined';
  /** By its index, where it is the row of a goal. */
  readonly goal?: number | undefined;
  readonly label: Box;
}
