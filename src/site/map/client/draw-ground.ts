import { drawMark } from './draw-mark.ts';
import type { Frame } from './frame.ts';

/** Draws what the tiles are on: each goal with how it is doing, and a line between two. */
export function drawGround(frame: Frame): void {
  const { ctx, palette, scene } = frame;
  scene.layout.rows.forEach((row, at) => {
    if (!frame.isSeen(row)) return;
    ctx.fillStyle = palette.hairline;
    if (at > 0)
      ctx.fillRect(frame.x(row.x), Math.round(frame.y(row.y)), row.width * frame.view.k, 1);
    drawRow(frame, row);
  });
}

/** A goal keeps to the top of the window as long as its row is seen. */
function drawRow(frame: Frame, row: Frame['scene']['layout']['rows'][number]): void {
  const { scene, palette, step, type, direction, lit, hover } = frame;
  const goal = row.goal === undefined ? undefined : scene.goals[row.goal];
  const words = goal?.title ?? scene.data.words[row.kind === 'declined' ? 'declined' : 'aimless'];
  const { isTall } = scene.layout;
  const room = { width: row.label.width * step - (goal ? 22 : 0), height: row.label.height * step };
  const under = goal ? (isTall ? 16 : 31) : 0;
  const size = goal && room.width > 150 ? 18 : 15;
  const leading = size * 1.16;
  const most = isTall ? 1 : Math.max(1, Math.min(3, Math.floor((room.height - under) / leading)));
  const title = { face: goal ? 'title' : 'italic', size, width: room.width, most } as const;
  const lines = type.linesOf(words, title);
  const floor = frame.y(row.y + row.height) - lines.length * leading - under - 8;
  const natural = frame.y(row.label.y);
  const above = frame.y(row.label.y + row.label.height) - leading - under - 8;
  const y = isTall ? Math.max(natural, above) : Math.max(natural, Math.min(bandRoom, floor));
  const start = frame.startOf(row.label);
  const x = start + direction * (goal ? 22 : 0);
  const alpha = goal && lit && !lit.has(goal) ? 0.25 : 1;
  frame.shown.push(goal ?? words);
  const colour = hover === goal && goal ? palette.accent : goal ? palette.text : palette.muted;
  frame.write(lines, { ...title, leading, scale: 1, x, y: y + size, colour, alpha });
  if (!goal) return;
  frame.ctx.globalAlpha = alpha;
  drawMark(frame, goal.mark, start + direction * 7, y + size * 0.68, 14);
  frame.ctx.globalAlpha = 1;
  const left = room.height - lines.length * leading - 4;
  const mostNotes = isTall ? 1 : Math.max(1, Math.min(4, Math.floor(left / 15)));
  const note = { face: 'label', size: 12, width: room.width, most: mostNotes } as const;
  frame.write(type.linesOf(goal.notes.join(' · '), note), {
    ...{ ...note, leading: 15, scale: 1, x, y: y + size + lines.length * leading - 2, alpha },
    colour: palette.muted,
  });
}

/** The horizons, each ruled as on the board; their names keep to the top of the window. */
export function drawBands(frame: Frame): void {
  const { ctx, palette, scene, size } = frame;
  const { bands, isTall } = scene.layout;
  const [first] = bands;
  if (!first || isTall) return;
  const y = Math.max(0, frame.y(first.y + first.height) - bandRoom);
  if (frame.y(0) < 0) {
    ctx.fillStyle = palette.paper;
    ctx.fillRect(0, 0, size.width, bandRoom);
  }
  for (const band of bands) {
    const [left, right] = [frame.x(band.x), frame.x(band.x + band.width)];
    if (right < 0 || left > size.width) continue;
    const isNow = band.horizon === 'now';
    ctx.strokeStyle = isNow ? palette.accent : palette.line;
    ctx.lineWidth = isNow ? 2 : 1;
    if (band.horizon === 'later') ctx.setLineDash([3, 3]);
    ctx.beginPath();
    ctx.moveTo(Math.max(left, 0), y + 6);
    ctx.lineTo(Math.min(right, size.width), y + 6);
    ctx.stroke();
    ctx.setLineDash([]);
    const words = scene.data.bands.find(({ horizon }) => horizon === band.horizon)?.label ?? '';
    frame.shown.push(words);
    frame.write([words], {
      ...{ face: band.horizon === 'later' ? 'italic' : 'title', size: 15, leading: 0, scale: 1 },
      x: frame.direction > 0 ? Math.max(left, 14) : Math.min(right, size.width - 14),
      y: y + 24,
      colour: band.horizon === 'later' ? palette.muted : palette.text,
    });
  }
}

/** How much of the window the names of the horizons take, in pixels. */
const bandRoom = 32;
