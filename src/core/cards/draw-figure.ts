import {
  cardColours,
  cardGoalColours,
  type CardFigure,
  type CardPoint,
  type FactsRoom,
} from './card.ts';
import { drawMark } from './draw-mark.ts';
import type { TextSetter } from './set-text.ts';
import { fitLine } from './wrap-text.ts';

/** Draws a goal: its figure as large as can be, and its way from baseline to target. */
export function drawFigure(figure: CardFigure, room: FactsRoom, setter: TextSetter): string {
  const { x, width } = room;
  const measure = setter.prepare(figure.measure, 'sans');
  const line = measure && fitLine(measure, { size: 30, width }, setter);
  return [
    line && setter.draw(line, { size: 30, x, y: 402, fill: cardColours.muted }),
    drawValue(figure, x, setter),
    drawChart(figure, x + width - chartWidth, setter),
  ].join('');
}

const chartWidth = 440;
const top = 468;
const chartHeight = 98;

/** The words are beside the value or, where both are long, below it. */
function drawValue(figure: CardFigure, x: number, setter: TextSetter): string {
  const value = setter.prepare(figure.value ?? '', 'serif');
  const words = [figure.way, figure.until].flatMap(
    (text) => setter.prepare(text ?? '', 'sans') ?? [],
  );
  const beside = value ? x + setter.width(value, largest) + 30 : x;
  const room = x + valueRoom - beside;
  const fill = cardColours.text;
  if (words.every((line) => setter.width(line, 35) <= room)) {
    const lines = words.map((line, index) => {
      const y = (words.length === 1 ? 532 : 510) + index * 46;
      return setter.draw(line, { size: 35, x: beside, y, fill });
    });
    return [value && setter.draw(value, { size: largest, x: x - 6, y: 558, fill }), ...lines].join(
      '',
    );
  }
  const size = value ? Math.min(72, (72 * valueRoom) / setter.width(value, 72)) : 0;
  const lines = words.map((line, index) => {
    const fitted = fitLine(line, { size: 27, width: valueRoom }, setter);
    return setter.draw(fitted, { size: 27, x, y: 552 + index * 36, fill });
  });
  return [value && setter.draw(value, { size, x: x - 3, y: 506, fill }), ...lines].join('');
}

const largest = 150;
/** Up to the chart. */
const valueRoom = 484;

function drawChart({ chart, baseline, target }: CardFigure, x: number, setter: TextSetter): string {
  const at = (point: CardPoint) => ({
    x: x + point.x * chartWidth,
    y: top + point.y * chartHeight,
  });
  const colour = cardGoalColours[chart.status];
  const points = chart.points.map(at);
  const [first] = points;
  const last = points.at(-1);
  const end = at({ x: chart.target.x ?? 1, y: chart.target.y });
  const start = at({ x: chart.points[0]?.x ?? 0, y: chart.baseline });
  const line = (y: number): string =>
    `<path d="M${x} ${y}H${x + chartWidth}" stroke="${cardColours.hairline}" stroke-width="2"/>`;
  const way = points.map((point) => `${point.x} ${point.y}`).join('L');
  const isLower = end.y > start.y;
  return [
    line(start.y),
    line(end.y),
    chart.isPaced &&
      `<path d="M${start.x} ${start.y}L${end.x} ${end.y}" stroke="${cardColours.line}" stroke-width="3" stroke-dasharray="0.1 9" stroke-linecap="round"/>`,
    first &&
      `<path d="M${way}" stroke="${colour}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>`,
    chart.target.x !== undefined && drawTarget(end),
    last && `<circle cx="${last.x}" cy="${last.y}" r="21" fill="${cardColours.paper}"/>`,
    last && drawMark(`goal-${chart.status}`, { ...last, size: 34, accent: colour }),
    drawNumber(baseline, { x, y: start.y + (chart.labelBelow ? 38 : -16) }, setter),
    drawNumber(target, { x: x + chartWidth, y: end.y + (isLower ? 46 : -24), isEnd: true }, setter),
  ]
    .filter((part) => part !== false)
    .join('');
}

function drawTarget({ x, y }: CardPoint): string {
  return [
    `<circle cx="${x}" cy="${y}" r="13" fill="${cardColours.paper}" stroke="${cardColours.text}" stroke-width="4"/>`,
    `<circle cx="${x}" cy="${y}" r="4.5" fill="${cardColours.text}"/>`,
  ].join('');
}

function drawNumber(number: string, { x, y, isEnd = false }: NumberPlace, setter: TextSetter) {
  const text = setter.prepare(number, 'sans');
  if (text === undefined) return '';
  const left = isEnd ? x - setter.width(text, 28) : x;
  return setter.draw(text, { size: 28, x: left, y, fill: cardColours.muted });
}

interface NumberPlace extends CardPoint {
  /** Whether the text ends at `x`. */
  readonly isEnd?: boolean;
}
