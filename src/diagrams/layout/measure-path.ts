import { boxAround, type Box } from './geometry.ts';
import { parsePath, type Curve } from './parse-path.ts';

/** Returns the exact box around a path. */
export function pathBox(data: string): Box | undefined {
  const curves = parsePath(data);
  const drawn = curves.filter(({ move }) => move !== true);
  return boxAround((drawn.length > 0 ? drawn : curves).flatMap(extremes));
}

/** Returns the length of a path, to about a thousandth. */
export function pathLength(data: string): number {
  return segmentsOf(data).reduce((sum, { length }) => sum + length, 0);
}

/** Returns the point at a length along a path. */
export function pointOnPath(data: string, length: number): { x: number; y: number } {
  const segments = segmentsOf(data);
  let rest = Math.max(0, length);
  for (const { from, to, length: size } of segments) {
    if (rest <= size && size > 0) {
      const share = rest / size;
      return { x: from[0] + (to[0] - from[0]) * share, y: from[1] + (to[1] - from[1]) * share };
    }
    rest -= size;
  }
  const [x, y] = segments.at(-1)?.to ?? parsePath(data)[0]?.from ?? [0, 0];
  return { x, y };
}

const pieces = 64;

function segmentsOf(data: string): readonly Segment[] {
  return parsePath(data)
    .filter(({ move }) => move !== true)
    .flatMap((curve) => {
      if (curve.controls === undefined) return [segment(curve.from, curve.to)];
      return Array.from({ length: pieces }, (_, index) =>
        segment(pointAt(curve, index / pieces), pointAt(curve, (index + 1) / pieces)),
      );
    });
}

function segment(from: Point, to: Point): Segment {
  return { from, to, length: Math.hypot(to[0] - from[0], to[1] - from[1]) };
}

function pointAt({ from, controls, to }: Curve, t: number): Point {
  const [x1, y1, x2, y2] = controls ?? [...from, ...to];
  const bezier = (a: number, b: number, c: number, d: number): number =>
    (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
  return [bezier(from[0], x1, x2, to[0]), bezier(from[1], y1, y2, to[1])];
}

function extremes(curve: Curve): readonly Point[] {
  const { from, controls, to } = curve;
  if (controls === undefined) return [from, to];
  const [x1, y1, x2, y2] = controls;
  const turns = [...turnsOf(from[0], x1, x2, to[0]), ...turnsOf(from[1], y1, y2, to[1])];
  return [from, to, ...turns.map((t) => pointAt(curve, t))];
}

/** Where between its ends a cubic polynomial turns round. */
function turnsOf(a: number, b: number, c: number, d: number): readonly number[] {
  const [square, linear, rest] = [3 * (d - 3 * c + 3 * b - a), 6 * (c - 2 * b + a), 3 * (b - a)];
  const root = Math.sqrt(linear * linear - 4 * square * rest);
  const found =
    Math.abs(square) < 1e-9
      ? [-rest / linear]
      : [(-linear + root) / (2 * square), (-linear - root) / (2 * square)];
  return found.filter((t) => t > 0 && t < 1);
}

type Point = readonly [number, number];

interface Segment {
  readonly from: Point;
  readonly to: Point;
  readonly length: number;
}
