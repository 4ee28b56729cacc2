/** The measures of the map, in its own units. */
export const mapSizes = {
  /** The least and the most a column is wide, the room between two, and between two bands. */
  column: 400,
  widest: 620,
  gap: 64,
  bandGap: 120,
  rowGap: 56,
  /** The name of an intent, more of it above several columns, and each of its slices below. */
  head: 104,
  wideHead: 136,
  slice: 92,
  /** An intent is never less tall. */
  least: 196,
  /** How far from the edge of an intent its line runs, and its text starts. */
  line: 18,
  text: 50,
} as const;

/** How far down the slices of an intent begin. */
export function headOf({ columns }: Pick<Block, 'columns'>): number {
  return columns > 1 ? mapSizes.wideHead : mapSizes.head;
}

/** Returns the box of a slice within its intent, whose columns are filled one after the other. */
export function sliceBox(block: Block, index: number, isRightToLeft: boolean): Box {
  const { gap, slice } = mapSizes;
  const width = (block.width + gap) / block.columns - gap;
  const start = Math.floor(index / block.depth) * (width + gap);
  const x = isRightToLeft ? block.x + block.width - start - width : block.x + start;
  const y = block.y + headOf(block) + (index % block.depth) * slice;
  return { x, y, width, height: slice };
}

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
