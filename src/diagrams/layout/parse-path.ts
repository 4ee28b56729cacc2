/** Reads path data as cubic curves: lines, quadratic curves and arcs become such curves. */
export function parsePath(data: string): readonly Curve[] {
  const curves: Curve[] = [];
  let [x, y, startX, startY, controlX, controlY] = [0, 0, 0, 0, 0, 0];
  let before = '';
  const line = (toX: number, toY: number): void => {
    curves.push({ from: [x, y], controls: undefined, to: [toX, toY] });
    [x, y] = [toX, toY];
  };
  const cubic = (
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    toX: number,
    toY: number,
  ): void => {
    curves.push({ from: [x, y], controls: [x1, y1, x2, y2], to: [toX, toY] });
    [controlX, controlY, x, y] = [x2, y2, toX, toY];
  };
  const quadratic = (x1: number, y1: number, toX: number, toY: number): void => {
    const third = 2 / 3;
    const [fromX, fromY] = [x, y];
    cubic(
      fromX + third * (x1 - fromX),
      fromY + third * (y1 - fromY),
      toX + third * (x1 - toX),
      toY + third * (y1 - toY),
      toX,
      toY,
    );
    [controlX, controlY] = [x1, y1];
  };
  for (const { command, values } of commands(data)) {
    const upper = command.toUpperCase();
    const [dx, dy] = command === upper ? [0, 0] : [x, y];
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = values;
    const smooth = (kinds: string): [number, number] =>
      kinds.includes(before) ? [2 * x - controlX, 2 * y - controlY] : [x, y];
    if (upper === 'M') {
      [x, y, startX, startY] = [a + dx, b + dy, a + dx, b + dy];
      curves.push({ from: [x, y], controls: undefined, to: [x, y], move: true });
    } else if (upper === 'L') line(a + dx, b + dy);
    else if (upper === 'H') line(a + dx, y);
    else if (upper === 'V') line(x, a + dy);
    else if (upper === 'Z') line(startX, startY);
    else if (upper === 'C') cubic(a + dx, b + dy, c + dx, d + dy, e + dx, f + dy);
    else if (upper === 'S') cubic(...smooth('CS'), a + dx, b + dy, c + dx, d + dy);
    else if (upper === 'Q') quadratic(a + dx, b + dy, c + dx, d + dy);
    else if (upper === 'T') quadratic(...smooth('QT'), a + dx, b + dy);
    else if (upper === 'A') {
      for (const part of arcCurves([x, y], a, b, c, d !== 0, e !== 0, [f + dx, g + dy]))
        cubic(...part);
    }
    before = upper;
  }
  return curves;
}

const arity: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
};

function* commands(data: string): Generator<{ command: string; values: readonly number[] }> {
  for (const [, letter = '', list = ''] of data.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi)) {
    const size = arity[letter.toUpperCase()] ?? 0;
    if (size === 0) {
      yield { command: letter, values: [] };
      continue;
    }
    const values = letter.toUpperCase() === 'A' ? arcNumbers(list) : numbers(list);
    for (let at = 0; at + size <= values.length; at += size) {
      const further = letter === 'M' ? 'L' : letter === 'm' ? 'l' : letter;
      yield { command: at === 0 ? letter : further, values: values.slice(at, at + size) };
    }
  }
}

function numbers(text: string): readonly number[] {
  return text.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)?.map(Number) ?? [];
}

/** Arc flags may be written without a space after them. */
function arcNumbers(text: string): readonly number[] {
  const number = '([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?)[\\s,]*';
  const arc = new RegExp(
    `${number}${number}${number}([01])[\\s,]*([01])[\\s,]*${number}${number}`,
    'gi',
  );
  return [...text.matchAll(arc)].flatMap((found) => found.slice(1, 8).map(Number));
}

type Point = readonly [number, number];
type CubicArguments = [number, number, number, number, number, number];

function arcCurves(
  [x1, y1]: Point,
  radiusX: number,
  radiusY: number,
  rotation: number,
  large: boolean,
  sweep: boolean,
  [x2, y2]: Point,
): readonly CubicArguments[] {
  let [rx, ry] = [Math.abs(radiusX), Math.abs(radiusY)];
  if (x1 === x2 && y1 === y2) return [];
  if (rx === 0 || ry === 0) return [[x1, y1, x2, y2, x2, y2]];
  const phi = (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const px = (cos * (x1 - x2)) / 2 + (sin * (y1 - y2)) / 2;
  const py = (-sin * (x1 - x2)) / 2 + (cos * (y1 - y2)) / 2;
  const stretch = Math.sqrt((px * px) / (rx * rx) + (py * py) / (ry * ry));
  if (stretch > 1) [rx, ry] = [rx * stretch, ry * stretch];
  const inside = (rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2;
  const factor = Math.sqrt(Math.max(0, inside / ((rx * py) ** 2 + (ry * px) ** 2)));
  const signed = large === sweep ? -factor : factor;
  const [ux, uy] = [(signed * rx * py) / ry, (-signed * ry * px) / rx];
  const [cx, cy] = [cos * ux - sin * uy + (x1 + x2) / 2, sin * ux + cos * uy + (y1 + y2) / 2];
  const start = Math.atan2((py - uy) / ry, (px - ux) / rx);
  let turn = Math.atan2((-py - uy) / ry, (-px - ux) / rx) - start;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const step = turn / count;
  const reach = (4 / 3) * Math.tan(step / 4);
  const at = (ex: number, ey: number): Point => [
    cx + cos * rx * ex - sin * ry * ey,
    cy + sin * rx * ex + cos * ry * ey,
  ];
  return Array.from({ length: count }, (_, index) => {
    const [one, two] = [start + index * step, start + (index + 1) * step];
    const [ax, ay] = at(
      Math.cos(one) - reach * Math.sin(one),
      Math.sin(one) + reach * Math.cos(one),
    );
    const [bx, by] = at(
      Math.cos(two) + reach * Math.sin(two),
      Math.sin(two) - reach * Math.cos(two),
    );
    const [tx, ty] = index === count - 1 ? [x2, y2] : at(Math.cos(two), Math.sin(two));
    return [ax, ay, bx, by, tx, ty];
  });
}

export interface Curve {
  readonly from: Point;
  /** The two control points; a straight line has none. */
  readonly controls: readonly [number, number, number, number] | undefined;
  readonly to: Point;
  /** The pen was lifted to get here. */
  readonly move?: true;
}
