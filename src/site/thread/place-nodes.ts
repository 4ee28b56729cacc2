/**
 * Returns a cell for every node of a graph without cycles, in rows of at most `most`: below all
 * nodes that it depends on, near those it follows, and, if possible, not in the way of a line that
 * continues further down. Nodes with `isOutside` come after the others of their layer; nodes
 * without an edge come last, except the first node. Edges name nodes by their index.
 */
export function placeNodes(
  nodes: readonly Placeable[],
  edges: readonly Edge[],
  most: number,
): Grid {
  const parents: number[][] = nodes.map(() => []);
  const children: number[][] = nodes.map(() => []);
  for (const { from, to } of edges) {
    parents[to]?.push(from);
    children[from]?.push(to);
  }
  const layers = layersOf(parents, children);
  const columns = Math.min(most, Math.max(...layers.map((layer) => layer.length)));
  const cells: Cell[] = [];
  /** The node last placed in each column. */
  const last: (number | undefined)[] = [];
  let row = 0;

  const costOf = (node: number, column: number): number => {
    const above = parents[node] ?? [];
    const distance =
      above.length === 0
        ? column / 2
        : above.reduce((sum, at) => sum + Math.abs(column - (cells[at]?.column ?? 0)), 0);
    const trunk = last[column];
    // A node may be right below the one it follows.
    const isOpen =
      trunk !== undefined &&
      !above.includes(trunk) &&
      children[trunk]?.some((at) => at !== node && cells[at] === undefined);
    return distance + (isOpen ? inTheWay : 0) + column / 100;
  };
  const meanOf = (node: number): number => {
    const above = parents[node] ?? [];
    return above.reduce((sum, at) => sum + (cells[at]?.column ?? 0), 0) / (above.length || 1);
  };

  for (const layer of layers) {
    const isOutside = (node: number) => Number(nodes[node]?.isOutside ?? false);
    const order = layer.toSorted(
      (a, b) => isOutside(a) - isOutside(b) || meanOf(a) - meanOf(b) || a - b,
    );
    for (let start = 0; start < order.length; start += columns) {
      const nodesOfRow = order.slice(start, start + columns);
      const chosen = cheapest(nodesOfRow, columns, costOf);
      for (const [index, node] of nodesOfRow.entries()) {
        const column = chosen[index] ?? index;
        cells[node] = { row, column };
        last[column] = node;
      }
      row += 1;
    }
  }
  return { cells, rows: row, columns };
}

/** The cost of blocking the line of another node; a column further costs 1. */
const inTheWay = 2.2;

/** Nodes by the length of the longest way to them; a beginning is right above what it is for. */
function layersOf(
  parents: readonly (readonly number[])[],
  children: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const depths: number[] = [];
  const depthOf = (node: number): number =>
    (depths[node] ??= Math.max(-1, ...(parents[node] ?? []).map(depthOf)) + 1);
  parents.forEach((_, node) => depthOf(node));
  const deepest = Math.max(...depths);
  const layers: number[][] = [];
  parents.forEach((above, node) => {
    const below = (children[node] ?? []).map(depthOf);
    const isAlone = above.length === 0 && below.length === 0;
    const start = isAlone ? (node === 0 ? 0 : deepest + 1) : Math.min(...below) - 1;
    (layers[above.length === 0 ? start : depthOf(node)] ??= []).push(node);
  });
  return layers.filter((layer) => layer !== undefined);
}

/** A column of its own for every node of a row, at the least cost together. */
function cheapest(
  row: readonly number[],
  columns: number,
  costOf: (node: number, column: number) => number,
): readonly number[] {
  let best: { readonly cost: number; readonly chosen: readonly number[] } | undefined;
  const choose = (chosen: readonly number[], cost: number): void => {
    if (best !== undefined && cost >= best.cost) return;
    const node = row[chosen.length];
    if (node === undefined) {
      best = { cost, chosen };
      return;
    }
    for (let column = 0; column < columns; column += 1) {
      if (!chosen.includes(column)) choose([...chosen, column], cost + costOf(node, column));
    }
  };
  choose([], 0);
  return best?.chosen ?? [];
}

export interface Placeable {
  readonly isOutside: boolean;
}

interface Edge {
  readonly from: number;
  readonly to: number;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Grid {
  readonly cells: readonly Cell[];
  readonly rows: number;
  readonly columns: number;
}
