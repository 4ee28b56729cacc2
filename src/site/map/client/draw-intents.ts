import { headOf, mapSizes } from '../map-sizes.ts';
import { drawMark } from './draw-mark.ts';
import { ramp, type Frame } from './frame.ts';
import type { MapItem } from './scene.ts';
import type { Face } from './type-setter.ts';
import { nearScale } from './view.ts';

/** An intent: from a little way off its name, as large as there is room; from near its name above its slices. */
export function drawIntent(frame: Frame, intent: MapItem): void {
  const { view, palette } = frame;
  const { k } = view;
  const alpha = intent.fade * (frame.isLit(intent) ? 1 : dimmed);
  const start = frame.startOf(intent.drawn);
  const x = start + frame.direction * mapSizes.line * k;
  const y = frame.y(intent.drawn.y + markDown);
  drawLine(frame, intent, x, y, alpha);
  frame.ctx.globalAlpha = alpha;
  drawMark(frame, intent.mark, x, y, Math.min(17, Math.max(3.5, 26 * k)));
  frame.ctx.globalAlpha = 1;

  // One gives way to the other so quickly that hardly any view rests where both are half there.
  const near = ramp(k, nearScale - 0.01, nearScale + 0.01);
  const far = 1 - near;
  const left = start + frame.direction * mapSizes.text * k;
  const colour = colourOf(frame, intent);
  if (far > 0) drawCover(frame, intent, left, alpha * far, colour);
  if (near === 0) return;
  const scale = Math.min(1.25, nearType(k));
  const face = faceOf(intent);
  const width = (intent.drawn.width - mapSizes.text) * 0.87;
  const title = { face, size: 23, width, most: 2 };
  const lines = frame.type.linesOf(intent.title, title);
  const top = y + 8 * scale;
  frame.write(lines, {
    ...title,
    leading: 27,
    scale,
    x: left,
    y: top,
    colour,
    alpha: alpha * near,
  });
  const note = {
    face: 'label',
    size: 12.5,
    width,
    most: intent.horizon === 'declined' ? 3 : 1,
  } as const;
  frame.write(frame.type.linesOf(intent.notes.join(' · '), note), {
    ...note,
    leading: 17,
    scale,
    x: left,
    y: top + (lines.length * 27 - 5) * scale,
    colour: palette.muted,
    alpha: alpha * near * ramp(k, 0.62, 0.72),
  });
}

/** Its own line, from its mark down its columns of slices: dashed where it is still far away. */
function drawLine(frame: Frame, intent: MapItem, x: number, y: number, alpha: number): void {
  const [first] = intent.children;
  if (!first) return;
  const { ctx, palette, view, direction } = frame;
  const { drawn: box } = first;
  const isFar = intent.horizon === 'later' || intent.horizon === 'declined';
  const branch = frame.y(intent.drawn.y + headOf(intent) - 14);
  const ends = new Map(intent.children.map(({ drawn: box }) => [box.x, frame.y(box.y + beadDown)]));
  ctx.globalAlpha = alpha;
  ctx.strokeStyle = palette.line;
  ctx.lineWidth = 1;
  if (isFar) ctx.setLineDash([2, 3]);
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x, branch);
  for (const [left, end] of ends) {
    const line = x + (left - box.x) * view.k;
    const bend = Math.min(10, 20 * view.k);
    if (line === x) {
      ctx.moveTo(x, branch);
    } else {
      ctx.moveTo(line - direction * (box.width + mapSizes.gap) * view.k, branch);
      ctx.lineTo(line - direction * bend, branch);
      ctx.quadraticCurveTo(line, branch, line, branch + bend);
    }
    ctx.lineTo(line, end);
  }
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}

function drawCover(
  frame: Frame,
  intent: MapItem,
  left: number,
  alpha: number,
  colour: string,
): void {
  const { k } = frame.view;
  const { size, lines } = coverOf(frame, intent);
  const leading = size * 1.14;
  const y = frame.y(intent.drawn.y + markDown) + size * 0.36 * k;
  const face = faceOf(intent);
  const own = alpha * ramp(size * k, 7.5, 8.75);
  frame.write(lines, { face, size, leading, scale: k, x: left, y, colour, alpha: own });
  const note = intent.counted;
  if (note === undefined) return;
  const scale = Math.min(1, (size * k) / 14);
  const points = (12 * scale) / k;
  const under = intent.drawn.y + markDown + size * 0.36 + lines.length * leading + points * 0.4;
  const floor = intent.columns > 1 ? headOf(intent) - 14 : intent.drawn.height;
  if (under + points > intent.drawn.y + floor || own < 0.9) return;
  const shown = frame.type.linesOf(note, { face: 'label', size: 12, width: 999 });
  frame.write(shown, {
    face: 'label',
    size: 12,
    leading: 15,
    scale,
    x: left,
    y: frame.y(under),
    colour: frame.palette.muted,
    alpha: own * ramp(12 * scale, 9, 9.6),
  });
}

/** The largest type in which a name leaves a little of its place free; the further away, the smaller. */
function coverOf({ type, scene }: Frame, intent: MapItem): Cover {
  const { unit } = scene.layout;
  const known = covers.get(intent)?.get(type);
  if (known) return known;
  const face = faceOf(intent);
  const width = intent.drawn.width - mapSizes.text;
  const isWide = intent.columns > 1;
  const room = isWide ? headOf(intent) - markDown : (intent.drawn.height - markDown) * 0.9;
  const largest = Math.min(72, unit * coverShares[intent.horizon ?? 'now']);
  const size =
    coverSizes.find((each) => {
      if (each > largest) return false;
      const most = Math.floor(room / (each * 1.14));
      return most > 0 && type.fits(intent.title, { face, size: each, width, most });
    }) ?? 23;
  const most = Math.max(1, Math.floor(room / (size * 1.14)));
  const cover = { size, lines: type.linesOf(intent.title, { face, size, width, most }) };
  covers.set(intent, new Map([[type, cover]]));
  return cover;
}

const covers = new WeakMap<MapItem, Map<unknown, Cover>>();

/** Of the type of a goal, so much is the most a name has. */
const coverShares = { now: 1, next: 0.88, later: 0.76, declined: 0.7 } as const;

const coverSizes = [72, 66, 60, 55, 50, 46, 42, 38, 34, 31, 28, 25];

function faceOf({ horizon }: MapItem): Face {
  return horizon === 'later' || horizon === 'declined' ? 'italic' : 'title';
}

function colourOf({ hover, palette }: Frame, item: MapItem): string {
  if (hover === item) return palette.accent;
  return faceOf(item) === 'italic' ? palette.muted : palette.text;
}

/** How far below the edge of an intent its mark is, and below that of a slice the slice's. */
export const markDown = 20;
export const beadDown = 16;

/** How large type is from near: a little larger than its place where that is small. */
export function nearType(k: number): number {
  return Math.max(k, Math.min(0.92, k * 1.15));
}

/** The opacity of items that do not match the filter. */
export const dimmed = 0.2;

interface Cover {
  readonly size: number;
  readonly lines: readonly string[];
}
