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

/** The horizons, each ruled as on the board; their names keep to the top of the window. */
function drawBands(frame: Frame): void {
  const { ctx, palette, scene, size, view } = frame;
  const { bands, unit } = scene.layout;
  const first = bands[0];
  if (!first) return;
  const scale = Math.min(view.k, 16 / (0.72 * unit));
  const points = Math.max(10.5, 0.72 * unit * scale);
  const height = points * 2.1;
  // From far a name takes more room than there is: it then begins above its place, not to end in the rows.
  const lowest = frame.y(first.y + first.height) - points * 1.75;
  const natural = Math.min(frame.y(first.y + 0.3 * unit), lowest);
  const y = Math.max(0, natural);
  if (natural < 0) {
    ctx.fillStyle = palette.paper;
    ctx.globalAlpha = 0.94;
    ctx.fillRect(0, 0, size.width, height);
    ctx.globalAlpha = 1;
  }
  for (const band of bands) {
    const left = frame.x(band.x);
    const right = frame.x(band.x + band.width);
    if (right < 0 || left > size.width) continue;
    const rule = rules[band.horizon];
    ctx.strokeStyle = band.horizon === 'now' ? palette.accent : palette.line;
    ctx.lineWidth = rule.width;
    ctx.setLineDash(rule.dash);
    ctx.beginPath();
    ctx.moveTo(Math.max(left, 0), y + rule.width / 2);
    ctx.lineTo(Math.min(right, size.width), y + rule.width / 2);
    ctx.stroke();
    ctx.setLineDash([]);
    const words = scene.data.bands.find(({ horizon }) => horizon === band.horizon)?.label ?? '';
    const isForward = frame.direction > 0;
    frame.write([words], {
      face: band.horizon === 'later' ? 'italic' : 'title',
      size: points,
      leading: 0,
      scale: 1,
      x: isForward ? Math.max(left, 14) : Math.min(right, size.width - 14),
      y: y + points * 1.45,
      colour: band.horizon === 'later' ? palette.muted : palette.text,
    });
  }
}

const rules = {
  now: { width: 2, dash: [] },
  next: { width: 1, dash: [] },
  later: { width: 1, dash: [3, 3] },
} as const satisfies Record<string, { width: number; dash: number[] }>;
