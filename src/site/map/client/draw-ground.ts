import { drawMark } from './draw-mark.ts';
import { ramp, type Frame } from './frame.ts';

/** Draws the far view: the vision, the goals on their line with their progress, and the bands. */
export function* drawGround(frame: Frame): Generator<void> {
  drawRails(frame);
  drawVision(frame);
  yield;
  for (const row of frame.scene.layout.rows) {
    if (frame.isSeen(row)) drawRow(frame, row);
    yield;
  }
}

/** The line the goals hang on, and from each the way to what serves it. */
function drawRails(frame: Frame): void {
  const { ctx, palette, scene } = frame;
  const { layout } = scene;
  const trunk = trunkX(frame);
  const top = frame.y(visionY(layout.unit));
  const goals = layout.rows.filter(({ kind }) => kind === 'goal');
  ctx.strokeStyle = palette.hairline;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (const { y, width } of layout.rows) {
    const at = Math.round(frame.y(y)) + 0.5;
    ctx.moveTo(frame.x(frame.direction > 0 ? layout.trunk : 0), at);
    ctx.lineTo(frame.x(frame.direction > 0 ? width : width - layout.trunk), at);
  }
  ctx.stroke();
  const last = goals.at(-1);
  if (!last) return;
  ctx.strokeStyle = palette.line;
  ctx.beginPath();
  ctx.moveTo(trunk, top);
  ctx.lineTo(trunk, frame.y(last.y));
  ctx.stroke();
}

function drawVision(frame: Frame): void {
  const { scene, palette, view, direction } = frame;
  const { layout, data } = scene;
  const { unit, vision } = layout;
  if (!frame.isSeen(vision)) return;
  const scale = Math.min(view.k, farType(frame) / unit);
  const x = trunkX(frame) + direction * 0.9 * unit * scale;
  const y = frame.y(visionY(unit));
  drawMark(frame, 'vision', trunkX(frame), y, Math.min(18, 0.8 * unit * view.k));
  const { isTall } = layout;
  const title = {
    face: 'title',
    size: 1.55 * unit,
    width: vision.width - 2.6 * unit,
    most: 2,
  } as const;
  const lines = frame.type.linesOf(data.vision.title, title);
  frame.write(lines, {
    ...title,
    leading: 1.7 * unit,
    scale,
    x,
    y: y + 0.5 * unit * scale,
    colour: palette.text,
  });
  const statement = {
    face: 'title',
    size: 0.74 * unit,
    width: isTall ? vision.width - 2.6 * unit : Math.min(30 * unit, vision.width - 2.6 * unit),
    most: isTall ? 4 : 2,
  } as const;
  frame.write(frame.type.linesOf(data.vision.statement, statement), {
    ...statement,
    leading: 1.02 * unit,
    scale,
    x,
    y: y + (0.5 + 1.7 * lines.length - 0.25) * unit * scale,
    colour: palette.muted,
    alpha: ramp(statement.size * scale, 5.5, 6.5),
  });
}

/** A goal keeps to the top of the window as long as its row is seen. */
function drawRow(frame: Frame, row: Frame['scene']['layout']['rows'][number]): void {
  const { scene, palette, view } = frame;
  const { unit, isTall } = scene.layout;
  const goal = row.goal === undefined ? undefined : scene.goals[row.goal];
  const scale = Math.min(view.k, farType(frame) / unit);
  const height = 4.6 * unit * scale;
  const natural = frame.y(row.label.y);
  const floor = frame.y(row.y + row.height) - height;
  const y = isTall ? natural : Math.max(natural, Math.min(44, floor));
  const x = frame.startOf(row.label);
  const alpha = goal === undefined || frame.isLit(goal) ? 1 : 0.25;
  if (goal) {
    drawMark(frame, 'goal', trunkX(frame), frame.y(row.y), Math.min(16, 0.8 * unit * view.k));
  }
  const words = goal?.title ?? scene.data.words[row.kind === 'declined' ? 'declined' : 'aimless'];
  const title = {
    face: goal ? 'title' : 'italic',
    size: (goal ? 1 : 0.8) * unit,
    width: row.label.width,
    // In a tall drawing its intents come right below.
    most: isTall ? 2 : 3,
  } as const;
  const lines = frame.type.linesOf(words, title);
  frame.write(lines, {
    ...title,
    leading: 1.16 * unit,
    scale,
    x,
    y: y + 0.85 * unit * scale,
    colour: frame.hover === goal && goal ? palette.accent : goal ? palette.text : palette.muted,
    alpha,
  });
  if (!goal) return;
  let below = y + (0.85 + 1.16 * lines.length) * unit * scale;
  if (goal.progress !== undefined) {
    drawProgress(
      frame,
      goal.progress,
      x,
      below,
      Math.min(8 * unit, row.label.width) * scale,
      alpha,
    );
    below += 0.95 * unit * scale;
  }
  const isRoomy = !isTall && below + 1.6 * unit * scale < frame.y(row.y + row.height);
  const note = {
    face: 'label',
    size: 0.56 * unit,
    width: row.label.width,
    most: isRoomy ? 2 : 1,
  } as const;
  frame.write(frame.type.linesOf(goal.notes.join(' · '), note), {
    ...note,
    leading: 0.8 * unit,
    scale,
    x,
    y: below,
    colour: palette.muted,
    alpha: alpha * ramp(0.56 * unit * scale, 7.2, 7.5),
  });
}

/** From the baseline to the target, and where the latest reading is. */
function drawProgress(
  { ctx, palette, direction }: Frame,
  progress: number | null,
  x: number,
  y: number,
  length: number,
  alpha: number,
): void {
  ctx.globalAlpha = alpha;
  ctx.lineWidth = 1;
  ctx.strokeStyle = palette.line;
  const end = x + direction * length;
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(end, y);
  ctx.moveTo(x, y - 4);
  ctx.lineTo(x, y + 4);
  ctx.stroke();
  ctx.beginPath();
  ctx.arc(end, y, 4.5, 0, 2 * Math.PI);
  ctx.fillStyle = palette.paper;
  ctx.fill();
  ctx.stroke();
  if (progress !== null) {
    const at = x + direction * length * Math.min(1, Math.max(0, progress));
    ctx.lineWidth = 2.5;
    ctx.strokeStyle = palette.accent;
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(at, y);
    ctx.stroke();
    ctx.beginPath();
    ctx.arc(at, y, 4, 0, 2 * Math.PI);
    ctx.fillStyle = palette.accent;
    ctx.fill();
  }
  ctx.globalAlpha = 1;
}

/** Type that is read from far grows with nearness, but not beyond this. */
function farType({ size }: Frame): number {
  return size.width < 600 ? 23 : 27;
}

export function trunkX(frame: Frame): number {
  const { trunk, width } = frame.scene.layout;
  return frame.x(frame.direction > 0 ? trunk : width - trunk);
}

export function visionY(unit: number): number {
  return 1.5 * unit;
}
