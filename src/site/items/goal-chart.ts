import { lastDayOf } from '../../core/model/period.ts';
import type { Goal, Measurement } from '../../core/roadmap/roadmap.ts';

/**
 * Returns the geometry of a goal's drawing: `x` in per cent of its width, `y` in pixels of
 * `height`. Time runs from the first reading to the day the goal is due, so what is left to do
 * shows as empty space, and further in either direction where readings do, or today until the
 * target is reached. `undefined` for a goal that is not measured.
 */
export function goalChart(
  goal: Goal,
  asOf: string,
  height: number,
  { room = labelRoom, hasToday = true }: GoalChartOptions = {},
): GoalChart | undefined {
  const { measurement } = goal;
  if (!measurement) return undefined;
  const time = timeOf(goal, measurement, asOf, hasToday && (measurement.progress ?? 0) < 1);
  const y = heightOf(measurement, height, room);
  const points = measurement.readings.map(({ date, value }) => ({
    x: time.at(date),
    y: y(value),
    date,
    value,
  }));
  const due = goal.by === undefined ? undefined : lastDayOf(goal.by);
  const baseline = y(measurement.baseline);
  const target = {
    ...(due !== undefined && { x: time.at(due) }),
    y: y(measurement.target),
  };
  return {
    start: time.start,
    end: time.end,
    today: hasToday && asOf <= time.end ? time.at(asOf) : undefined,
    baseline,
    target,
    isDueAtEnd: due === time.end,
    pace: paceTo(target, { x: points[0]?.x ?? 0, y: baseline }),
    rises: measurement.target > measurement.baseline,
    labelBelow: isBelow(measurement),
    points,
    segments: points.slice(1).map((to, index) => ({ from: points[index] ?? to, to })),
  };
}

/** Room above and below the drawing for the labels of its two lines. */
const labelRoom = 20;

/** The baseline's number is on the side of its line where the readings are not. */
function isBelow({ baseline, target, readings }: Measurement): boolean {
  const rises = target > baseline;
  const isWrong = readings.some(({ value }) => (rises ? value < baseline : value > baseline));
  return rises !== isWrong;
}

/** A schedule needs a day to end on, and one to begin on before it. */
function paceTo({ x, y }: GoalChart['target'], from: Point): GoalChart['pace'] {
  return x !== undefined && x > from.x ? { from, to: { x, y } } : undefined;
}

function timeOf({ by }: Goal, { readings }: Measurement, asOf: string, isOpen: boolean): TimeScale {
  const read = readings.map(({ date }) => date);
  const hasOwn = read.length > 0 && by !== undefined;
  const days = [...read, ...(by === undefined ? [] : [lastDayOf(by)])];
  if (isOpen || !hasOwn) days.push(asOf);
  days.sort();
  const start = days[0] ?? asOf;
  const end = days.at(-1) ?? asOf;
  const span = Date.parse(end) - Date.parse(start);
  const at = (day: string) => {
    const passed = Date.parse(day) - Date.parse(start);
    return span === 0 ? 0 : round(Math.max(0, (passed / span) * 100));
  };
  return { start, end, at };
}

function heightOf({ baseline, target, readings }: Measurement, height: number, room: number) {
  const values = [baseline, target, ...readings.map((reading) => reading.value)];
  const top = Math.max(...values);
  const span = top - Math.min(...values);
  return (value: number) =>
    round(room + (span === 0 ? 0.5 : (top - value) / span) * (height - 2 * room));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

interface GoalChartOptions {
  /** In pixels, above and below it for labels. */
  readonly room?: number;
  /** Whether today is on it. */
  readonly hasToday?: boolean;
}

interface TimeScale {
  readonly start: string;
  readonly end: string;
  readonly at: (day: string) => number;
}

export interface GoalChart {
  readonly start: string;
  readonly end: string;
  /** Its place in time; absent where it is not to be shown. */
  readonly today: number | undefined;
  readonly baseline: number;
  /** Where the target is; on no day of its own while the goal has none to reach it by. */
  readonly target: { readonly x?: number; readonly y: number };
  /** Whether the last day drawn is the target date of the goal. */
  readonly isDueAtEnd: boolean;
  readonly pace: { readonly from: Point; readonly to: Point } | undefined;
  readonly rises: boolean;
  readonly labelBelow: boolean;
  readonly points: readonly ReadingPoint[];
  readonly segments: readonly { readonly from: Point; readonly to: Point }[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface ReadingPoint extends Point {
  readonly date: string;
  readonly value: number;
}
