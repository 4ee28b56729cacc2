import {
  boxAround,
  identity,
  multiply,
  parseTransform,
  transformBox,
  union,
  type Box,
  type Matrix,
} from './geometry.ts';
import { layOutText, type Piece } from './lay-out-text.ts';
import { pathBox } from './measure-path.ts';
import { lengthAlong } from './text-style.ts';

/**
 * Returns the result of `getBBox`: the box of an element in its own coordinates, before its own
 * transform.
 */
export function elementBox(element: Element): Box {
  return drawnBox(element) ?? { x: 0, y: 0, width: 0, height: 0 };
}

/** Returns the result of `getBoundingClientRect`, relative to the outermost drawing. */
export function boxOnPage(element: Element): Box {
  let matrix: Matrix = identity;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const outer = at.parentElement?.closest('svg') ?? null;
    if (at.localName === 'svg' && outer === null) break;
    matrix = multiply(matrixOf(at), matrix);
  }
  return transformBox(elementBox(element), matrix);
}

/** Returns the length of an element's own text. */
export function textLength(element: Element): number {
  return piecesOf(element).reduce((sum, { width }) => sum + width, 0);
}

function drawnBox(element: Element): Box | undefined {
  const name = element.localName.toLowerCase();
  if (name === 'text' || name === 'tspan' || name === 'textpath') return textBox(element);
  const shape = shapes[name];
  if (shape !== undefined) return shape((attribute) => numberOf(element, attribute), element);
  if (undrawn.has(name)) return undefined;
  let box: Box | undefined;
  for (const child of element.children) {
    if (child.getAttribute('display') === 'none') continue;
    const inner = drawnBox(child);
    if (inner === undefined) continue;
    box = union(box, transformBox(inner, matrixOf(child)));
  }
  return box;
}

type Shape = (n: (attribute: string) => number, element: Element) => Box | undefined;

const rectangle: Shape = (n) => {
  const [width, height] = [n('width'), n('height')];
  return width > 0 && height > 0 ? { x: n('x'), y: n('y'), width, height } : undefined;
};

const points: Shape = (_, element) => {
  const values = (element.getAttribute('points') ?? '').match(/[-+]?(?:\d*\.)?\d+(?:e[-+]?\d+)?/gi);
  const pairs: [number, number][] = [];
  for (let at = 0; at + 1 < (values?.length ?? 0); at += 2) {
    pairs.push([Number(values?.[at]), Number(values?.[at + 1])]);
  }
  return boxAround(pairs);
};

const shapes: Readonly<Record<string, Shape>> = {
  rect: rectangle,
  image: rectangle,
  foreignobject: rectangle,
  circle: (n) => ellipseBox(n('cx'), n('cy'), n('r'), n('r')),
  ellipse: (n) => ellipseBox(n('cx'), n('cy'), n('rx'), n('ry')),
  line: (n) =>
    boxAround([
      [n('x1'), n('y1')],
      [n('x2'), n('y2')],
    ]),
  polygon: points,
  polyline: points,
  path: (_, element) => pathBox(element.getAttribute('d') ?? ''),
  use: (n, element) => {
    const id = (element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '').slice(1);
    const target = id === '' ? null : element.ownerDocument.getElementById(id);
    const box = target === null ? undefined : drawnBox(target);
    return box === undefined ? undefined : { ...box, x: box.x + n('x'), y: box.y + n('y') };
  },
};

const undrawn = new Set(
  [
    'defs',
    'marker',
    'style',
    'title',
    'desc',
    'symbol',
    'clippath',
    'mask',
    'pattern',
    'filter',
  ].concat(['lineargradient', 'radialgradient', 'script', 'metadata']),
);

function ellipseBox(x: number, y: number, rx: number, ry: number): Box | undefined {
  if (rx <= 0 || ry <= 0) return undefined;
  return { x: x - rx, y: y - ry, width: 2 * rx, height: 2 * ry };
}

function textBox(element: Element): Box | undefined {
  return piecesOf(element).reduce<Box | undefined>(
    (box, { x, top, width, height }) => union(box, { x, y: top, width, height }),
    undefined,
  );
}

function piecesOf(element: Element): readonly Piece[] {
  const text = element.localName === 'text' ? element : element.closest('text');
  if (text === null) return [];
  const pieces = layOutText(text);
  return text === element ? pieces : pieces.filter((piece) => element.contains(piece.element));
}

/** An element's own transform; an inner drawing's place and scale count as one. */
function matrixOf(element: Element): Matrix {
  const own = parseTransform(element.getAttribute('transform'));
  if (element.localName !== 'svg') return own;
  const moved = multiply(own, [1, 0, 0, 1, numberOf(element, 'x'), numberOf(element, 'y')]);
  const view = (element.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const [left = 0, top = 0, width = 0, height = 0] = view;
  const [outerWidth, outerHeight] = [numberOf(element, 'width'), numberOf(element, 'height')];
  if (!(width > 0 && height > 0 && outerWidth > 0 && outerHeight > 0)) return moved;
  const scale = Math.min(outerWidth / width, outerHeight / height);
  const x = (outerWidth - width * scale) / 2 - left * scale;
  const y = (outerHeight - height * scale) / 2 - top * scale;
  return multiply(moved, [scale, 0, 0, scale, x, y]);
}

function numberOf(element: Element, attribute: string): number {
  return lengthAlong(element, attribute, 16) ?? 0;
}
