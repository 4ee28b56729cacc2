import { headOf, mapSizes } from '../map-sizes.ts';
import { beadDown, markDown } from './draw-intents.ts';
import { trunkX, visionY } from './draw-ground.ts';
import type { Frame } from './frame.ts';
import type { MapItem } from './scene.ts';

/** Draws what the slice in focus waits for and blocks, and quietly the links within a column. */
export function drawDependencies(frame: Frame): void {
  const { scene, focus, hover, view, palette, ctx } = frame;
  if (view.k < 0.4) return;
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

/** The thread: from the vision along the goal to the intent and down to the slice. */
export function drawThread(frame: Frame, item: MapItem): void {
  const { ctx, palette, scene, view, direction } = frame;
  const trunk = trunkX(frame);
  const points: (readonly [number, number])[] = [[trunk, frame.y(visionY(scene.layout.unit))]];
  const slice = item.type === 'slice' ? item : undefined;
  const intent = slice ? item.parent : item.type === 'intent' ? item : undefined;
  const { x = 0, y = 0 } = intent?.drawn ?? {};
  const row = intent
    ? scene.layout.rows.find((each) => y >= each.y && y < each.y + each.height)
    : scene.layout.rows.find(({ goal }) => goal !== undefined && scene.goals[goal] === item);
  if (row) points.push([trunk, frame.y(row.y)]);
  if (intent && row) {
    const start = frame.startOf({ ...intent.drawn, x });
    const gutter = start - direction * mapSizes.gap * 0.36 * view.k;
    const line = start + direction * mapSizes.line * view.k;
    const down = frame.y(y + markDown);
    points.push([gutter, frame.y(row.y)], [gutter, down], [line, down]);
    if (slice) {
      const bead = beadOf(frame, slice);
      const branch = frame.y(y + headOf(intent) - 14);
      if (Math.abs(bead.x - line) > 1) points.push([line, branch], [bead.x, branch]);
      points.push([bead.x, bead.y]);
    }
  }
  if (points.length < 2) return;
  ctx.strokeStyle = palette.accent;
  ctx.lineWidth = 2;
  ctx.lineJoin = 'round';
  ctx.beginPath();
  points.forEach(([px, py], index) => {
    const next = points[index + 1];
    if (index === 0) ctx.moveTo(px, py);
    else if (next) ctx.arcTo(px, py, next[0], next[1], Math.min(12, 26 * view.k));
    else ctx.lineTo(px, py);
  });
  ctx.stroke();
}

function beadOf(frame: Frame, { drawn: box }: MapItem): { readonly x: number; readonly y: number } {
  const x = frame.startOf(box) + frame.direction * mapSizes.line * frame.view.k;
  return { x, y: frame.y(box.y + beadDown) };
}
