import {
  cardColours,
  cardGoalColours,
  type CardGoal,
  type CardGoals,
  type FactsRoom,
} from './card.ts';
import { drawMark } from './draw-mark.ts';
import type { TextSetter } from './set-text.ts';
import { wrapText } from './wrap-text.ts';

/** Draws the goals of a vision beside one another, each with how far it has come. */
export function drawGoals({ goals, more }: CardGoals, room: FactsRoom, setter: TextSetter): string {
  const { x, width } = room;
  const columns = goals.length + (more === undefined ? 0 : 1);
  const own = (width - gap * (columns - 1)) / columns;
  const rest = more === undefined ? undefined : setter.prepare(more, 'sans');
  const restPlace = { size: 29, x: x + goals.length * (own + gap), y: lineY + 10 };
  return [
    ...goals.map((goal, index) =>
      drawGoal(goal, { x: x + index * (own + gap), width: own }, setter),
    ),
    rest && setter.draw(rest, { ...restPlace, fill: cardColours.muted }),
  ].join('');
}

function drawGoal(
  { title, progress, status }: CardGoal,
  { x, width }: Pick<FactsRoom, 'x' | 'width'>,
  setter: TextSetter,
): string {
  const colour = cardGoalColours[status];
  const text = setter.prepare(title, 'sans');
  const lines = text
    ? wrapText(text, { width, sizes: [{ size: 29, lines: 2 }] }, setter).lines
    : [];
  const isMeasured = progress !== undefined;
  const [from, to] = [x + 13, x + width - 15];
  const reached = from + Math.min(1, Math.max(0, progress ?? 0)) * (to - from);
  const dashes = isMeasured ? '' : ' stroke-dasharray="3 9" stroke-linecap="round"';
  return [
    ...lines.map((line, index) => {
      const y = lineY - 38 - (lines.length - 1 - index) * 36;
      return setter.draw(line, { size: 29, x, y, fill: cardColours.text });
    }),
    `<path d="M${from} ${lineY}H${to}" stroke="${cardColours.line}" stroke-width="3"${dashes}/>`,
    isMeasured &&
      `<path d="M${from} ${lineY}H${reached}" stroke="${colour}" stroke-width="7" stroke-linecap="round"/>`,
    `<circle cx="${to}" cy="${lineY}" r="13" fill="${cardColours.paper}" stroke="${cardColours.text}" stroke-width="4"/>`,
    `<circle cx="${to}" cy="${lineY}" r="4.5" fill="${cardColours.text}"/>`,
    `<circle cx="${reached}" cy="${lineY}" r="21" fill="${cardColours.paper}"/>`,
    drawMark(`goal-${status}`, { x: reached, y: lineY, size: 34, accent: colour }),
  ]
    .filter(Boolean)
    .join('');
}

const gap = 44;
const lineY = 562;
