import type { Settings, Slice } from '../../core/roadmap/roadmap.ts';
import { type Bend, bendTracks, routeEdges, type Way } from './route-edges.ts';
import { labelGroup, labelSlice, type DrawnNode, type NodeLabel } from './drawn-node.ts';
import { placeNodes, type Grid } from './place-nodes.ts';
import { threadGraph, type GraphEdge, type GraphNode, type LinkState } from './thread-graph.ts';

/** Returns the drawing, in pixels, of slices of an intent by dependency; `undefined` without any. */
export function threadDrawing(
  slices: readonly Slice[],
  settings: Settings,
): ThreadDrawing | undefined {
  const graph = threadGraph(slices);
  if (graph === undefined) return undefined;
  const { nodes, edges } = graph;
  const grid = placeNodes(
    nodes.map(({ kind }) => ({ isOutside: kind !== 'own' })),
    edges,
    mostColumns,
  );
  const ways = routeEdges(edges, grid);
  const { columns, labelWidth, width } = columnsOf(grid.columns, ways);
  const labels = nodes.map((node) => labelOf(node, settings, labelWidth));
  const heights = Array.from({ length: grid.rows }, () => 0);
  grid.cells.forEach(({ row }, index) => {
    heights[row] = Math.max(heights[row] ?? 0, heightOf(labels[index]));
  });
  const lines = linesOf(edges, ways, { grid, columns });
  const { rows, tracks, height } = rowsOf(
    heights,
    lines.flatMap(({ bends }) => bends),
  );
  const paths = lines.map((line) => ({ state: line.state, d: pathOf(line, rows, tracks) }));

  return {
    width,
    height,
    paths: (['lost', 'done', 'waits'] as const).flatMap((state) => {
      const d = paths.flatMap((path) => (path.state === state ? path.d : [])).join('');
      return d === '' ? [] : { state, d };
    }),
    nodes: labels
      .map((label, index) => {
        const { row, column } = grid.cells[index] ?? origin;
        const place = { x: columns[column] ?? 0, y: (rows[row]?.top ?? 0) + sizes.mark };
        return { ...label, ...place, width: labelWidth, height: heightOf(label) };
      })
      .toSorted((a, b) => a.y - b.y || a.x - b.x),
  };
}

const mostColumns = 3;

/** `lane` is from line to line, `indent` from a mark's middle to its label, `mark` half of a mark. */
const sizes = {
  width: 600,
  label: 130,
  lane: 11,
  indent: 18,
  mark: 9,
  line: 19,
  note: 16,
} as const;

/** Between rows: the room above the first line that changes its column, from one to the next, in all. */
const channel = { above: 10, track: 7, least: 24 } as const;

const origin = { row: 0, column: 0 };

/** Columns share the width that lanes leave; where that is too little for labels, the drawing grows. */
function columnsOf(number: number, ways: readonly (Way | undefined)[]): Columns {
  const lanes = Array.from({ length: number }, () => 0);
  for (const way of ways) {
    if (way) lanes[way.column] = Math.max(lanes[way.column] ?? 0, way.lane);
  }
  const gap = 10;
  const fixed =
    lanes.reduce((sum, lane) => sum + lane * sizes.lane, 0) +
    number * (sizes.mark + 2 + sizes.indent) +
    (number - 1) * gap;
  const labelWidth = Math.max(sizes.label, Math.floor((sizes.width - fixed) / number));
  const columns: number[] = [];
  let x = 0;
  for (const lane of lanes) {
    x += sizes.mark + 2 + lane * sizes.lane;
    columns.push(x);
    x += sizes.indent + labelWidth + gap;
  }
  return { columns, labelWidth, width: Math.max(sizes.width, Math.ceil(x - gap)) };
}

/** Every edge as a line down, with the places where it changes its column. */
function linesOf(
  edges: readonly GraphEdge[],
  ways: readonly (Way | undefined)[],
  { grid, columns }: { readonly grid: Grid; readonly columns: readonly number[] },
): readonly Line[] {
  const placeOf = ({ column, lane }: Way) => (columns[column] ?? 0) - lane * sizes.lane;
  return edges.map(({ from, to, state }, index) => {
    const start = grid.cells[from] ?? origin;
    const end = grid.cells[to] ?? origin;
    const first = placeOf({ column: start.column, lane: 0 });
    const last = placeOf({ column: end.column, lane: 0 });
    const way = ways[index];
    const between = way ? placeOf(way) : first;
    const bends = [
      { channel: start.row, source: from, from: first, to: between },
      { channel: end.row - 1, source: from, from: between, to: last },
    ];
    const line = { state, x: first, start: start.row, end: end.row };
    return { ...line, bends: bends.filter((bend) => bend.from !== bend.to) };
  });
}

function rowsOf(heights: readonly number[], bends: readonly Bend[]): Rows {
  const tracks = bendTracks(bends);
  let top = 3;
  const rows = heights.map((height, row) => {
    const bottom = top + height;
    const place = { top, bottom };
    const more = Math.max(0, (tracks.get(row)?.size ?? 0) - 1);
    top = bottom + channel.least + more * channel.track;
    return place;
  });
  return { rows, tracks, height: (rows.at(-1)?.bottom ?? 0) + 3 };
}

/** From below a mark to above another, with round corners. */
function pathOf(line: Line, rows: Rows['rows'], tracks: Rows['tracks']): string {
  let d = `M${line.x} ${(rows[line.start]?.top ?? 0) + 2 * sizes.mark + 2}`;
  for (const bend of line.bends) {
    const track = tracks.get(bend.channel)?.get(bend.source) ?? 0;
    const y = (rows[bend.channel]?.bottom ?? 0) + channel.above + track * channel.track;
    const way = Math.sign(bend.to - bend.from);
    const radius = Math.min(7, Math.abs(bend.to - bend.from) / 2);
    d += `V${y - radius}Q${bend.from} ${y} ${bend.from + way * radius} ${y}`;
    d += `H${bend.to - way * radius}Q${bend.to} ${y} ${bend.to} ${y + radius}`;
  }
  return `${d}V${(rows[line.end]?.top ?? 0) - 2}`;
}

function labelOf(node: GraphNode, settings: Settings, width: number): NodeLabel {
  if (node.kind === 'group') return labelGroup(node, settings, width);
  const { slice, kind } = node;
  const isOther = kind === 'other';
  const isBold = !isOther && slice === slice.intent.current;
  return labelSlice(slice, settings, { width, isOther, isBold });
}

function heightOf(label: NodeLabel | undefined): number {
  return (label?.lines.length ?? 1) * sizes.line + sizes.note;
}

interface Columns {
  readonly columns: readonly number[];
  readonly labelWidth: number;
  readonly width: number;
}

interface Rows {
  readonly rows: readonly { readonly top: number; readonly bottom: number }[];
  readonly tracks: ReturnType<typeof bendTracks>;
  readonly height: number;
}

interface Line {
  readonly state: LinkState;
  readonly x: number;
  readonly start: number;
  readonly end: number;
  readonly bends: readonly Bend[];
}

export interface ThreadDrawing {
  readonly width: number;
  readonly height: number;
  readonly paths: readonly { readonly state: LinkState; readonly d: string }[];
  /** As one reads: row by row. */
  readonly nodes: readonly DrawnNode[];
}
