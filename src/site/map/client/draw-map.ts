import { drawBands, drawGround } from './draw-ground.ts';
import { drawDependencies } from './draw-links.ts';
import { drawNear, drawSlice } from './draw-near.ts';
import { drawCellTile, drawIntentTile } from './draw-tiles.ts';
import type { Frame } from './frame.ts';
import { levelOf } from './view.ts';

/** Draws what is in the window, as closely as this scale allows. */
export function drawMap(frame: Frame): void {
  const { ctx, palette, scene, size, density } = frame;
  ctx.setTransform(density, 0, 0, density, 0, 0);
  ctx.globalAlpha = 1;
  ctx.textAlign = frame.direction > 0 ? 'left' : 'right';
  ctx.textBaseline = 'alphabetic';
  ctx.fillStyle = palette.paper;
  // The stage may end within a pixel, and what is left bare there is black.
  ctx.fillRect(0, 0, Math.ceil(size.width), Math.ceil(size.height));
  drawGround(frame);
  const leaving = scene.leaving?.intents ?? [];
  const seen = [...leaving, ...scene.intents].filter(({ drawn }) => frame.isSeen(drawn));
  const level = levelOf(frame.view, scene);
  if (level === 'cells') for (const cell of scene.cells) drawCellTile(frame, cell);
  if (level === 'tiles') for (const intent of seen) drawIntentTile(frame, intent);
  if (level === 'near') {
    for (const intent of seen) drawNear(frame, intent);
    for (const slice of scene.leaving?.slices ?? []) drawSlice(frame, slice);
    drawDependencies(frame);
  }
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
