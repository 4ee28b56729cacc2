import type { Frame } from './frame.ts';

/** The horizons, each ruled as on the board; their names keep to the top of the window. */
export function drawBands(frame: Frame): void {
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
