import { mapSizes } from '../map-sizes.ts';
import { beadDown, dimmed, nearType } from './draw-intents.ts';
import { drawMark } from './draw-mark.ts';
import { ramp, type Frame } from './frame.ts';
import type { MapItem } from './scene.ts';
import { nearScale } from './view.ts';

/** Slices of an intent on its line: from far as beads, from near with what to know of each. */
export function drawSlices(frame: Frame, slices: readonly MapItem[]): void {
  const { k } = frame.view;
  const width = Math.min(14, 23 * k);
  const near = ramp(k, nearScale - 0.02, nearScale + 0.08);
  for (const slice of slices) {
    if (!frame.isSeen(slice.drawn)) continue;
    const x = frame.startOf(slice.drawn) + frame.direction * mapSizes.line * k;
    const y = frame.y(slice.drawn.y + beadDown);
    const alpha = slice.fade * (frame.isLit(slice) ? 1 : dimmed);
    frame.ctx.globalAlpha = alpha;
    if (slice.isThread && k > 0.3) drawRing(frame, x, y, width);
    drawMark(frame, slice.mark, x, y, slice.isThread ? width * 0.86 : width);
    frame.ctx.globalAlpha = 1;
    if (near > 0) drawSlice(frame, slice, y, alpha * near);
  }
}

/** Draws dots for slices that are too small for a mark: active and done ones in the same colour. */
export function drawDots(frame: Frame, intents: readonly MapItem[]): void {
  const { ctx, palette, view } = frame;
  const width = Math.max(1.2, Math.min(3, 22 * view.k));
  const dots = { accent: new Path2D(), quiet: new Path2D(), dim: new Path2D() };
  for (const intent of intents) {
    for (const slice of intent.children) {
      const left =
        frame.startOf(slice.drawn) + frame.direction * mapSizes.line * view.k - width / 2;
      const isLoud = slice.status === 'shipped' || slice.status === 'active';
      const dot = !frame.isLit(slice) ? dots.dim : isLoud ? dots.accent : dots.quiet;
      dot.rect(left, frame.y(slice.drawn.y + beadDown) - width / 2, width, width);
    }
  }
  for (const [dot, colour] of [
    [dots.dim, palette.hairline],
    [dots.quiet, palette.line],
    [dots.accent, palette.accent],
  ] as const) {
    ctx.fillStyle = colour;
    ctx.fill(dot);
  }
}

function drawSlice(frame: Frame, slice: MapItem, y: number, alpha: number): void {
  const { palette, direction, view, hover } = frame;
  const { k } = view;
  const scale = Math.min(1.3, nearType(k));
  const width = (slice.drawn.width - mapSizes.text) * 0.87;
  const x = frame.startOf(slice.drawn) + direction * mapSizes.text * k;
  const isQuiet = slice.status === 'proposed' || slice.status === 'dropped';
  const title = { face: isQuiet ? 'italic' : 'title', size: 17.5, width, most: 2 } as const;
  const lines = frame.type.linesOf(slice.title, title);
  const colour =
    hover === slice ? palette.accent : slice.status === 'dropped' ? palette.muted : palette.text;
  const top = y + 5.5 * scale;
  frame.write(lines, { ...title, leading: 21, scale, x, y: top, colour, alpha });
  const note = { face: 'label', size: 13, width, most: lines.length > 1 ? 1 : 2 } as const;
  const notes = frame.type.linesOf(slice.notes.join(' · '), note);
  const under = top + (lines.length * 21 - 4) * scale;
  frame.write(notes, {
    ...note,
    leading: 16,
    scale,
    x,
    y: under,
    colour: slice.isSignal ? palette.signal : palette.muted,
    alpha: alpha * ramp(k, 0.64, 0.74),
  });
  const close = ramp(k, 1.25, 1.5);
  if (close > 0 && slice.details)
    drawDetails(frame, slice, under + notes.length * 16 * scale, x, close * alpha);
}

/** From nearest, as much as there is room for before the next slice. */
function drawDetails(frame: Frame, slice: MapItem, y: number, x: number, alpha: number): void {
  const { k } = frame.view;
  const detail = {
    face: 'label',
    size: 13,
    width: (slice.drawn.width - mapSizes.text) * 1.45,
  } as const;
  const room = frame.y(slice.drawn.y + slice.drawn.height) - y - 4;
  const lines = (slice.details ?? []).flatMap((text) =>
    frame.type.linesOf(text, { ...detail, most: 2 }),
  );
  const scale = Math.min(1.15, k / 1.45);
  frame.write(lines.slice(0, Math.max(0, Math.floor(room / (18 * scale)))), {
    ...detail,
    leading: 18,
    scale,
    x,
    y: y + 4,
    colour: frame.palette.text,
    alpha,
  });
}

function drawRing({ ctx, palette }: Frame, x: number, y: number, width: number): void {
  ctx.beginPath();
  ctx.arc(x, y, width * 0.64, 0, 2 * Math.PI);
  ctx.fillStyle = palette.paper;
  ctx.fill();
  ctx.lineWidth = Math.min(1.5, width / 8);
  ctx.strokeStyle = palette.accent;
  ctx.stroke();
}
