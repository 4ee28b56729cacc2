import { mapSizes } from '../map-sizes.ts';
import { beadDown } from './draw-near.ts';
import type { Frame } from './frame.ts';
import type { MapItem } from './scene.ts';

/** Draws what the slice in focus waits for and blocks, and quietly the links within a column. */
export function drawDependencies(frame: Frame): void {
  const { scene, focus, hover, palette, ctx } = frame;
  for (const [slice, before] of scene.dependsOn) {
    for (const other of before) {
      if (!frame.isSeen(slice.drawn) && !frame.isSeen(other.drawn)) continue;
      const isFocused = [slice, other].some((end) => end === focus || end === hover);
      const isBeside = other.parent === slice.parent && other.drawn.x === slice.drawn.x;
      if (!isFocused && !isBeside) continue;
      ctx.lineWidth = isFocused ? 1.5 : 1;
      ctx.setLineDash(other.status === 'shipped' ? [] : [3, 3]);
      drawBow(frame, other, slice, isFocused ? palette.text : palette.line, isBeside);
    }
  }
  ctx.setLineDash([]);
}

/** From the side of one bead to that of the other, where an arrow arrives; faint where it crosses text. */
function drawBow(
  frame: Frame,
  from: MapItem,
  to: MapItem,
  colour: string,
  isBeside: boolean,
): void {
  const { ctx, direction, view } = frame;
  const [a, b] = [beadOf(frame, from), beadOf(frame, to)];
  const edge = direction * (Math.min(7, 11 * view.k) + 2);
  const apart = Math.hypot(b.x - a.x, b.y - a.y);
  const out = direction * (isBeside ? Math.min(26 * view.k, 8 + apart * 0.12) : 30 * view.k);
  const [x1, x2] = [a.x - edge, b.x - edge];
  const fading = ctx.createLinearGradient(x1, a.y, x2, b.y);
  fading.addColorStop(0, colour);
  if (!isBeside) fading.addColorStop(Math.min(0.5, 90 / apart), 'transparent');
  if (!isBeside) fading.addColorStop(Math.max(0.5, 1 - 90 / apart), 'transparent');
  fading.addColorStop(1, colour);
  ctx.strokeStyle = isBeside ? colour : fading;
  ctx.beginPath();
  ctx.moveTo(x1, a.y);
  ctx.bezierCurveTo(x1 - out, a.y, x2 - out, b.y, x2, b.y);
  ctx.stroke();
  ctx.strokeStyle = colour;
  ctx.beginPath();
  ctx.moveTo(x2 - direction * 4, b.y - 3);
  ctx.lineTo(x2, b.y);
  ctx.lineTo(x2 - direction * 4, b.y + 3);
  ctx.stroke();
}

function beadOf(frame: Frame, { drawn: box }: MapItem): { readonly x: number; readonly y: number } {
  const x = frame.startOf(box) + frame.direction * mapSizes.line * frame.view.k;
  return { x, y: frame.y(box.y + beadDown) };
}
