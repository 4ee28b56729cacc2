import { mapSizes } from '../map-sizes.ts';
import { drawMark } from './draw-mark.ts';
import { alphaOf, drawPlate, faceOf } from './draw-tiles.ts';
import type { Frame } from './frame.ts';
import type { MapItem } from './scene.ts';

/** An intent from near: its name above its slices, each in its place with what to know of it. */
export function drawNear(frame: Frame, intent: MapItem): void {
  const { view, palette } = frame;
  const { k } = view;
  const alpha = alphaOf(frame, [intent]);
  drawPlate(frame, intent.drawn, [intent]);
  const x = frame.startOf(intent.drawn) + frame.direction * mapSizes.line * k;
  const y = frame.y(intent.drawn.y + markDown);
  drawLine(frame, intent, x, y, alpha);
  frame.shown.push(intent);
  frame.ctx.globalAlpha = alpha;
  drawMark(frame, intent.mark, x, y, Math.min(17, 26 * k));
  frame.ctx.globalAlpha = 1;

  const scale = Math.min(1.25, nearType(k));
  const width = (intent.drawn.width - mapSizes.text) * 0.87;
  const left = frame.startOf(intent.drawn) + frame.direction * mapSizes.text * k;
  const title = { face: faceOf(intent), size: 23, width, most: 2 };
  const lines = frame.type.linesOf(intent.title, title);
  const top = y + 8 * scale;
  const colour = frame.hover === intent ? palette.accent : palette.text;
  frame.write(lines, { ...title, leading: 27, scale, x: left, y: top, colour, alpha });
  const note = {
    face: 'label',
    size: 12.5,
    width,
    most: intent.horizon === 'declined' ? 3 : 1,
  } as const;
  frame.write(frame.type.linesOf(intent.notes.join(' · '), note), {
    ...note,
    ...{ leading: 17, scale, x: left, alpha, colour: palette.muted },
    y: top + (lines.length * 27 - 5) * scale,
  });
  for (const slice of intent.children) if (frame.isSeen(slice.drawn)) drawSlice(frame, slice);
}

/** Its own line, from its mark down its columns of slices: dashed where it is still far away. */
function drawLine(frame: Frame, intent: MapItem, x: number, y: number, alpha: number): void {
  const [first] = intent.children;
  if (!first) return;
  const { ctx, palette, view, direction } = frame;
  const { drawn: box } = first;
  const branch = frame.y(intent.drawn.y + mapSizes.head - 14);
  const ends = new Map(intent.children.map(({ drawn }) => [drawn.x, frame.y(drawn.y + beadDown)]));
  ctx.globalAlpha = alpha;
  ctx.strokeStyle = palette.line;
  ctx.lineWidth = 1;
  if (faceOf(intent) === 'italic') ctx.setLineDash([2, 3]);
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

/** A slice on the line of its intent, which it may have left in this month. */
export function drawSlice(frame: Frame, slice: MapItem): void {
  const { ctx, palette, direction, view, hover } = frame;
  const { k } = view;
  const alpha = alphaOf(frame, [slice]);
  const [start, y] = [frame.startOf(slice.drawn), frame.y(slice.drawn.y + beadDown)];
  const [bead, at] = [Math.min(14, 23 * k), start + direction * mapSizes.line * k];
  frame.shown.push(slice);
  ctx.globalAlpha = alpha;
  if (slice.isThread) drawRing(frame, at, y, bead);
  drawMark(frame, slice.mark, at, y, slice.isThread ? bead * 0.86 : bead);
  ctx.globalAlpha = 1;

  const scale = Math.min(1.3, nearType(k));
  const width = (slice.drawn.width - mapSizes.text) * 0.87;
  const x = start + direction * mapSizes.text * k;
  const title = { face: faceOf(slice), size: 17.5, width, most: 2 };
  const lines = frame.type.linesOf(slice.title, title);
  const quiet = slice.status === 'dropped' ? palette.muted : palette.text;
  const colour = hover === slice ? palette.accent : quiet;
  const top = y + 5.5 * scale;
  frame.write(lines, { ...title, leading: 21, scale, x, y: top, colour, alpha });
  const note = { face: 'label', size: 13, width, most: lines.length > 1 ? 1 : 2 } as const;
  const notes = frame.type.linesOf(slice.notes.join(' · '), note);
  const under = top + (lines.length * 21 - 4) * scale;
  frame.write(notes, {
    ...note,
    ...{ leading: 16, scale, x, y: under, alpha },
    colour: slice.isSignal ? palette.signal : palette.muted,
  });
  const close = Math.min(1, Math.max(0, (k - 1.25) * 4));
  if (close > 0) drawDetails(frame, slice, under + notes.length * 16 * scale, x, close * alpha);
}

/** From nearest, as much as there is room for before the next slice. */
function drawDetails(frame: Frame, slice: MapItem, y: number, x: number, alpha: number): void {
  const { k } = frame.view;
  const width = (slice.drawn.width - mapSizes.text) * 1.45;
  const detail = { face: 'label', size: 13, width, most: 2 } as const;
  const room = frame.y(slice.drawn.y + slice.drawn.height) - y - 4;
  const lines = (slice.details ?? []).flatMap((text) => frame.type.linesOf(text, detail));
  const scale = Math.min(1.15, k / 1.45);
  frame.write(lines.slice(0, Math.max(0, Math.floor(room / (18 * scale)))), {
    ...{ ...detail, leading: 18, scale, x, y: y + 4, alpha },
    colour: frame.palette.text,
  });
}

function drawRing({ ctx, palette }: Frame, x: number, y: number, width: number): void {
  ctx.beginPath();
  ctx.arc(x, y, width * 0.64, 0, 2 * Math.PI);
  ctx.fillStyle = palette.shade;
  ctx.fill();
  ctx.lineWidth = Math.min(1.5, width / 8);
  ctx.strokeStyle = palette.accent;
  ctx.stroke();
}

/** How large type is from near: a little larger than its place where that is small. */
function nearType(k: number): number {
  return Math.max(k, Math.min(0.92, k * 1.15));
}

/** How far below the edge of an intent its mark is, and below that of a slice the slice's. */
const markDown = 26;
export const beadDown = 16;
