import type { MarkName } from '../../base/marks.ts';
import type { Face, Setting, TypeSetter } from './type-setter.ts';
import type { Size } from './view.ts';

/**
 * Sets what a tile of this size in pixels has room for: its name as large as it fits, its notes, its
 * most urgent slices by name, and how many others there are.
 */
export function setTile(
  tile: TileText,
  { width, height }: Size,
  type: Setter,
): readonly TileLine[] {
  const pad = Math.min(14, Math.max(5, width * 0.06));
  const top = Math.min(8, height * 0.08);
  const [room, floor] = [width - 2 * pad, height - top - barRoom];
  const lines: TileLine[] = [];
  let y = top;
  const put = (text: string, how: Setting & { readonly leading: number } & Look): void => {
    const { leading, most = 1, face, size, ...look } = how;
    const fitting = Math.floor((floor - y) / leading + 0.2);
    // However small a tile is, it has its name.
    const left = Math.min(most, lines.length === 0 ? Math.max(1, fitting) : fitting);
    if (left < 1) return;
    type.linesOf(text, { face, size, width: how.width, most: left }).forEach((line, at) => {
      const { mark, ...others } = look;
      const base = y + leading * 0.76;
      lines.push({
        ...others,
        text: line,
        face,
        size,
        x: look.x,
        y: base,
        ...(at === 0 && { mark }),
      });
      y += leading;
    });
  };

  const title = titleOf(tile, { width: room, height: floor - y }, type);
  put(tile.title, { ...title, x: pad, tone: 'title' });
  const small = {
    face: 'label',
    size: 12,
    leading: 16,
    width: room,
    x: pad,
    tone: 'muted',
  } as const;
  y += 3;
  for (const note of tile.notes) if (type.fits(note, { ...small, most: 1 })) put(note, small);
  if (room < leastRow) return lines;
  y += 5;
  let named = 0;
  for (const row of tile.rows) {
    // The last line is for the count of those that have no room.
    if (y + 18 + moreRoom > floor) break;
    put(row.title, {
      ...{ face: row.face, size: 14, leading: 18, width: room - 18, most: 2 },
      ...{ x: pad + 18, tone: 'text', mark: row.mark },
    });
    y += 3;
    named += 1;
  }
  const more = tile.more(named);
  if (more !== '') {
    put(more, { ...small, most: 2 });
  }
  return lines;
}

/** The largest type in which a name leaves room for the rest; the smallest where none does. */
function titleOf({ title, face }: TileText, room: Size, type: Setter) {
  const setting = (size: number, share: number) => {
    const leading = Math.round(size * 1.16 + 1);
    const most = Math.max(1, Math.floor((room.height * share) / leading + 0.2));
    return { face, size, leading, width: room.width, most };
  };
  const sizes = titleSizes.filter((size) => size <= 11 + room.width / 18);
  const fitting = [...sizes.map((size) => setting(size, 0.55)), setting(12, 1), setting(11, 1)];
  return fitting.find((each) => type.fits(title, each)) ?? setting(11, 1);
}

const titleSizes = [20, 18, 16, 15, 14, 13, 12];

/** The height of the bar at the bottom of a tile, with the room above it. */
const barRoom = 6;

const moreRoom = 16;

/** A tile less wide has no room for the names of slices. */
const leastRow = 130;

type Setter = Pick<TypeSetter, 'linesOf' | 'fits'>;

export interface TileText {
  readonly title: string;
  readonly face: Face;
  readonly notes: readonly string[];
  readonly rows: readonly {
    readonly title: string;
    readonly face: Face;
    readonly mark: MarkName;
  }[];
  /** Counts the rest when so many rows have room. */
  readonly more: (named: number) => string;
}

interface Look {
  readonly x: number;
  readonly tone: 'title' | 'text' | 'muted';
  readonly mark?: MarkName | undefined;
}

/** A line on a tile, from its upper starting corner to its baseline. */
export interface TileLine extends Look {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly y: number;
}
