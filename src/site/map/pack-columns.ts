/** Puts boxes into columns, each where there is most room at the top, without overlap. */
export function packColumns(boxes: readonly Packable[], columns: number, gap: number): Packed {
  const filled = Array.from({ length: columns }, () => 0);
  const places = boxes.map(({ height, span }) => {
    let best = { column: 0, y: Number.POSITIVE_INFINITY };
    for (let column = 0; column + span <= columns; column += 1) {
      let y = 0;
      for (let at = column; at < column + span; at += 1) y = Math.max(y, filled[at] ?? 0);
      if (y < best.y) best = { column, y };
    }
    filled.fill(best.y + height + gap, best.column, best.column + span);
    return best;
  });
  return { places, height: Math.max(0, Math.max(...filled) - gap) };
}

interface Packable {
  readonly height: number;
  /** How many columns it needs; never more than there are. */
  readonly span: number;
}

interface Packed {
  readonly places: readonly { readonly column: number; readonly y: number }[];
  readonly height: number;
}
