import type { MarkName } from '../../base/marks.ts';
import type { Frame } from './frame.ts';
import { inkOf } from './palette.ts';

/** Draws a mark around a point of the screen; below a few pixels only whether it is full or hollow. */
export function drawMark(frame: Frame, mark: MarkName, x: number, y: number, width: number): void {
  const { ctx, palette, shapes, density } = frame;
  const ink = inkOf(mark, palette);
  ctx.lineWidth = 1.5;
  if (width < 5.5) {
    ctx.beginPath();
    ctx.arc(x, y, width / 2.4, 0, 2 * Math.PI);
    ctx.fillStyle = isHollow(mark) ? palette.paper : ink;
    ctx.fill();
    if (!isHollow(mark)) return;
    ctx.lineWidth = Math.min(1, width / 5);
    ctx.strokeStyle = ink;
    ctx.stroke();
    return;
  }
  const scale = (width / 16) * density;
  ctx.setTransform(scale, 0, 0, scale, density * x - 8 * scale, density * y - 8 * scale);
  ctx.strokeStyle = ink;
  for (const { path, style } of shapes.get(mark) ?? []) {
    if (style === 'dashed') ctx.setLineDash([2.16, 2.16]);
    if (style !== 'line') {
      ctx.fillStyle = style === 'full' ? ink : palette.paper;
      ctx.fill(path);
    }
    if (style !== 'full') ctx.stroke(path);
    if (style === 'dashed') ctx.setLineDash([]);
  }
  ctx.setTransform(density, 0, 0, density, 0, 0);
}

function isHollow(mark: MarkName): boolean {
  return mark !== 'shipped' && mark !== 'active' && mark !== 'now' && mark !== 'next';
}
