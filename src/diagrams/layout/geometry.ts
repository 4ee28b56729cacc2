/** Returns the smallest box around points; `undefined` when there are none. */
export function boxAround(points: Iterable<readonly [number, number]>): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return undefined;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export function union(one: Box | undefined, other: Box | undefined): Box | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return boxAround([...corners(one), ...corners(other)]);
}

/** Returns the box around a box after a transformation. */
export function transformBox(box: Box, matrix: Matrix): Box {
  return boxAround(corners(box).map(([x, y]) => apply(matrix, x, y))) ?? box;
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

export function multiply(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [x, y] = apply(one, other[4], other[5]);
  return [
    a * other[0] + c * other[1],
    b * other[0] + d * other[1],
    a * other[2] + c * other[3],
    b * other[2] + d * other[3],
    x === 0 && e === 0 ? 0 : x,
    y === 0 && f === 0 ? 0 : y,
  ];
}

/** Reads a `transform` attribute. */
export function parseTransform(text: string | null): Matrix {
  let matrix = identity;
  for (const [, name, list] of (text ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const values = (list ?? '').match(/[-+]?(?:\d*\.)?\d+(?:e[-+]?\d+)?/gi)?.map(Number) ?? [];
    matrix = multiply(matrix, matrixOf(name, values));
  }
  return matrix;
}

function matrixOf(name: string | undefined, values: readonly number[]): Matrix {
  const [first = 0, second, third = 0, fourth = 0, fifth = 0, sixth = 0] = values;
  if (name === 'translate') return [1, 0, 0, 1, first, second ?? 0];
  if (name === 'scale') return [first, 0, 0, second ?? first, 0, 0];
  if (name === 'matrix') return [first, second ?? 0, third, fourth, fifth, sixth];
  const angle = (first * Math.PI) / 180;
  if (name === 'skewX') return [1, 0, Math.tan(angle), 1, 0, 0];
  if (name === 'skewY') return [1, Math.tan(angle), 0, 1, 0, 0];
  if (name !== 'rotate') return identity;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turn: Matrix = [cos, sin, -sin, cos, 0, 0];
  if (second === undefined) return turn;
  return multiply([1, 0, 0, 1, second, third], multiply(turn, [1, 0, 0, 1, -second, -third]));
}

function corners({ x, y, width, height }: Box): readonly (readonly [number, number])[] {
  return [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ];
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Matrix = readonly [number, number, number, number, number, number];
