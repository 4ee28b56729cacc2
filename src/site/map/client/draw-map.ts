import { drawBands } from './draw-bands.ts';
import { drawGround } from './draw-ground.ts';
import { drawIntent } from './draw-intents.ts';
import { drawDependencies, drawThread } from './draw-links.ts';
import { drawDots, drawSlices } from './draw-slices.ts';
import type { Frame } from './frame.ts';

/** Draws the map part by part; the first drawing may pause between parts. */
export function* drawMap(frame: Frame): Generator<void> {
  const { ctx, palette, scene, size, density, view, focus } = frame;
  ctx.setTransform(density, 0, 0, density, 0, 0);
  ctx.globalAlpha = 1;
  ctx.textAlign = frame.direction > 0 ? 'left' : 'right';
  ctx.textBaseline = 'alphabetic';
  ctx.fillStyle = palette.paper;
  // The stage may end within a pixel, and what is left bare there is black.
  ctx.fillRect(0, 0, Math.ceil(size.width), Math.ceil(size.height));
  yield;
  yield* drawGround(frame);
  const seen = scene.intents.filter(({ drawn: box }) => frame.isSeen(box));
  drawDependencies(frame);
  const traced = focus.type === 'vision' ? scene.current : focus;
  if (traced) drawThread(frame, traced);
  const isFar = scene.layout.column * view.k < 60;
  if (isFar) drawDots(frame, seen);
  const { leaving } = scene;
  for (const intent of isFar ? [] : [...(leaving?.intents ?? []), ...seen]) {
    drawIntent(frame, intent);
    drawSlices(frame, intent.children);
  }
  if (leaving && !isFar) drawSlices(frame, leaving.slices);
  yield;
  drawBands(frame);
  drawFocus(frame);
}

/** Where the keyboard is: a frame of four corners, as one holds a finder up to a view. */
function drawFocus({ ctx, palette, focus, isSeen, x, y, view, isKeyed }: Frame): void {
  if (!isKeyed || focus.type === 'vision' || !isSeen(focus.drawn)) return;
  const { drawn: box } = focus;
  const edge = 10;
  const [left, top] = [x(box.x) - edge, y(box.y) - edge + 4];
  const [right, bottom] = [x(box.x + box.width) + edge, top + box.height * view.k + edge];
  const arm = Math.min(16, (right - left) / 3, (bottom - top) / 3);
  ctx.strokeStyle = palette.accent;
  ctx.lineWidth = 2;
  ctx.beginPath();
  for (const [cx, cy, sx, sy] of [
    [left, top, 1, 1],
    [right, top, -1, 1],
    [right, bottom, -1, -1],
    [left, bottom, 1, -1],
  ] as const) {
    ctx.moveTo(cx + sx * arm, cy);
    ctx.lineTo(cx, cy);
    ctx.lineTo(cx, cy + sy * arm);
  }
  ctx.stroke();
}
