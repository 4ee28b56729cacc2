import { cardColours, type CardDrawing, type FactsRoom } from './card.ts';
import { drawMark } from './draw-mark.ts';
import type { TextSetter } from './set-text.ts';

/** Draws the slices of an intent: the thread runs into them, with how many have shipped above. */
export function drawSlices(drawing: Slices, room: FactsRoom, setter: TextSetter): string {
  const { x, width, accent } = room;
  const words = setter.prepare(drawing.words, 'sans');
  const text = words && setter.draw(words, { size: 38, x, y: lineY - 44, fill: cardColours.text });
  const line = (to: number): string =>
    `<path d="M${x} ${lineY}H${to}" stroke="${cardColours.line}" stroke-width="3"/>`;
  if (drawing.kind === 'filled') {
    const filled = Math.round((drawing.filled / 100) * width);
    const bar = `<rect x="${x}" y="${lineY - 9}" width="${filled}" height="18" rx="9" fill="${accent}"/>`;
    return (text ?? '') + line(x + width) + (filled > 0 ? bar : '');
  }
  const step = Math.min(64, (width - size) / Math.max(1, drawing.beads.length - 1));
  const beads = drawing.beads.map((bead, index) =>
    drawMark(bead, { x: x + size / 2 + index * step, y: lineY, size, accent }),
  );
  return [text, line(x + size / 2 + (drawing.beads.length - 1) * step), ...beads].join('');
}

const lineY = 556;
const size = 42;

type Slices = Extract<CardDrawing, { readonly kind: 'beads' | 'filled' }>;
