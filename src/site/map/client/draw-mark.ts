import type { MarkName } from '../../base/marks.ts';
import type { Frame } from './frame.ts';
import { inkOf } from './palette.ts';

/** Draws a mark around a point of the screen. */
export function drawMark(frame: Frame, mark: MarkName, x: number, y: number, width: number): void {
  const { ctx, palette, shapes, density } = frame;
  const ink = inkOf(mark, palette);
  ctx.lineWidth = 1.5;
  const scale = (width / 16) * density;
  ctx.setTransform(scale, 0, 0, scale, density * x - 8 * scale, density * y - 8 * scale);
  for (const { path, style } of shapes.get(mark) ?? []) {
    if (style === 'dashed') ctx.setLineDash([2.16, 2.16]);
    if (style !== 'line' && style !== 'cut') {
      ctx.fillStyle = style === 'full' ? ink : palette.paper;
      ctx.fill(path);
    }
    ctx.strokeStyle = style === 'cut' ? palette.paper : ink;
    if (style !== 'full') ctx.stroke(path);
    if (style === 'dashed') ctx.setLineDash([]);
  }
  ctx.setTransform(density, 0, 0, density, 0, 0);
}
