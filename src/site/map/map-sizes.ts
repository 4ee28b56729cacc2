/** The measures of the map, in its own units. */
export const mapSizes = {
  /** The least and the most a column is wide, the room between two, and between two bands. */
  column: 400,
  widest: 560,
  gap: 36,
  bandGap: 80,
  rowGap: 36,
  /** The name of an intent, and each of its slices below. */
  head: 124,
  slice: 92,
  /** How far from the edge of an intent its line runs, and its text starts. */
  line: 24,
  text: 54,
} as const;

/** Returns the box of a slice within its intent, whose columns are filled one after the other. */
export function sliceBox(block: Block, index: number, isRightToLeft: boolean): Box {
  const { gap, head, slice } = mapSizes;
  const width = (block.width + gap) / block.columns - gap;
  const start = Math.floor(index / block.depth) * (width + gap);
  const x = isRightToLeft ? block.x + block.width - start - width : block.x + start;
  return { x, y: block.y + head + (index % block.depth) * slice, width, height: slice };
}

/** Returns the box around some boxes. */
export function boxAround(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  return { x, y, width, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}

/** The statuses of slices in the order in which the bar of a tile has them. */
export const barStatuses = ['shipped', 'active', 'blocked', 'ready', 'proposed'] as const;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The place of an intent. */
export interface Block extends Box {
  readonly columns: number;
  readonly depth: number;
}
