import { cardColours, cardSize, type Card } from './card.ts';
import { drawFigure } from './draw-figure.ts';
import { drawGoals } from './draw-goals.ts';
import { drawMark } from './draw-mark.ts';
import { drawSlices } from './draw-slices.ts';
import {
  textSetter,
  type FaceName,
  type Outlines,
  type SetText,
  type TextSetter,
} from './set-text.ts';
import { fitLine, wrapText } from './wrap-text.ts';

/**
 * Returns a social card as an SVG whose text is outlines, so that it looks the same on every
 * machine. Leaves out letters without shipped outlines.
 */
export function drawCard(card: Card, outlines: Outlines): string {
  const setter = textSetter(outlines);
  const { width, height } = cardSize;
  const sheet: Sheet = { setter, card };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="none">`,
    `<rect width="${width}" height="${height}" fill="${cardColours.paper}"/>`,
    drawThread(sheet),
    drawWords(sheet),
    drawFacts(sheet),
    '</svg>',
  ].join('');
}

/** Where the thread hangs, and what is right of it. */
const threadX = 88;
const textX = 168;
const textWidth = 964;
/** Where the item itself hangs on the thread. */
const itemY = 178;

/** The way come is drawn strong, the way to go thin, and what is only guessed at in dashes. */
function drawThread({ card }: Sheet): string {
  const { accent, thread, isFar, drawing } = card;
  const above = thread.slice(0, -1);
  const bends = drawing?.kind === 'beads' || drawing?.kind === 'filled';
  const below = bends
    ? `M${threadX} ${itemY}V532a24 24 0 0 0 24 24H${textX}`
    : `M${threadX} ${itemY}V${cardSize.height}`;
  const own = thread.at(-1);
  return [
    `<path d="${below}" stroke="${cardColours.line}" stroke-width="3"${isFar ? ' stroke-dasharray="3 9" stroke-linecap="round"' : ''}/>`,
    above.length > 0 &&
      `<path d="M${threadX} 0V${itemY}" stroke="${isFar ? cardColours.line : accent}" stroke-width="5"/>`,
    ...above.map((mark, index) =>
      drawMark(mark, { x: threadX, y: 52 + index * 50, size: 30 + index, accent }),
    ),
    own && drawMark(own, { x: threadX, y: itemY, size: 58, accent }),
  ]
    .filter(Boolean)
    .join('');
}

function drawWords({ setter, card }: Sheet): string {
  const { accent, drawing, isFar } = card;
  const product = line(card.product, 'serif', 38);
  const label = line(card.label, 'sans', 35);
  const title = setter.prepare(card.title, isFar ? 'italic' : 'serif');
  const sizes = titleSizes[drawing?.kind ?? 'none'];
  const wrapped = title && wrapText(title, { width: textWidth, sizes }, setter);
  const fill = isFar ? cardColours.muted : cardColours.text;
  const lines = wrapped?.lines.map((line, index) => {
    const y = itemY + 26 + wrapped.size * (0.86 + index * lineHeight);
    return setter.draw(line, { size: wrapped.size, x: textX - 3, y, fill });
  });
  const bottom = itemY + 26 + (wrapped ? wrapped.size * wrapped.lines.length * lineHeight : 0);
  const own = card.thread.at(-1);
  const place = { x: textX + 70, y: 310, size: 140, accent };
  return [
    title === undefined && own && drawMark(own, place),
    product && setter.draw(product, { size: 38, x: textX, y: 82, fill: cardColours.muted }),
    label &&
      setter.draw(label, {
        size: 35,
        x: textX,
        y: itemY + 12,
        fill: isFar ? cardColours.muted : accent,
      }),
    ...(lines ?? []),
    drawNote({ setter, card }, bottom + 22),
  ]
    .filter(Boolean)
    .join('');

  function line(text: string, face: FaceName, size: number): SetText | undefined {
    const prepared = setter.prepare(text, face);
    return prepared && fitLine(prepared, { size, width: textWidth }, setter);
  }
}

function drawNote({ setter, card: { note = '' } }: Sheet, top: number): string {
  const text = setter.prepare(note, 'sans');
  if (text === undefined) return '';
  const room = { width: textWidth, sizes: [{ size: 34, lines: 3 }] };
  const { size, lines } = wrapText(text, room, setter);
  return lines
    .map((line, index) => {
      const y = top + size * (1 + index * 1.32);
      return setter.draw(line, { size, x: textX, y, fill: cardColours.muted });
    })
    .join('');
}

function drawFacts({ setter, card }: Sheet): string {
  const { drawing, accent } = card;
  const room = { x: textX, width: textWidth, accent };
  switch (drawing?.kind) {
    case 'beads':
    case 'filled':
      return drawSlices(drawing, room, setter);
    case 'figure':
      return drawFigure(drawing, room, setter);
    case 'goals':
      return drawGoals(drawing, room, setter);
    case undefined:
      return '';
  }
}

const lineHeight = 1.12;

/** The shorter the text, the larger: a card is looked at as a thumbnail first. */
const besideSlices = [
  { size: 92, lines: 2 },
  { size: 80, lines: 3 },
  { size: 66, lines: 3 },
  { size: 56, lines: 4 },
];
const titleSizes = {
  beads: besideSlices,
  filled: besideSlices,
  figure: [
    { size: 92, lines: 1 },
    { size: 66, lines: 2 },
    { size: 50, lines: 3 },
  ],
  goals: [
    { size: 88, lines: 2 },
    { size: 70, lines: 3 },
    { size: 54, lines: 4 },
  ],
  none: [{ size: 100, lines: 3 }, { size: 80, lines: 4 }, ...besideSlices.slice(2)],
} as const satisfies Record<string, readonly { size: number; lines: number }[]>;

interface Sheet {
  readonly setter: TextSetter;
  readonly card: Card;
}
