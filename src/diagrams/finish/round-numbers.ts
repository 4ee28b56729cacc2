import { elementsOf, type DrawingNode } from './drawing-node.ts';

/** Writes all lengths with two decimals at most, and without what they do not need. */
export function roundNumbers(svg: DrawingNode): void {
  for (const { attributes } of elementsOf(svg)) {
    for (const [key, value] of attributes) {
      if (key === 'd') attributes.set(key, roundPath(value));
      else if (numeric.has(key)) attributes.set(key, rounded(value));
    }
  }
}

const numeric = new Set(
  [
    'x',
    'y',
    'width',
    'height',
    'rx',
    'ry',
    'cx',
    'cy',
    'r',
    'x1',
    'y1',
    'x2',
    'y2',
    'dx',
    'dy',
  ].concat(
    ['points', 'transform', 'viewBox', 'font-size', 'stroke-width', 'stroke-dasharray', 'opacity'],
    ['fill-opacity', 'stroke-opacity', 'refX', 'refY', 'markerWidth', 'markerHeight', 'fx', 'fy'],
    ['letter-spacing', 'stroke-dashoffset'],
  ),
);

function rounded(text: string): string {
  return text
    .replace(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi, (number) => shortest(Number(number)))
    .replace(/(?<=\d)px\b/g, '')
    .replace(/\s*,\s*/g, ',')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Rounds the numbers of a path. Arc flags stay separate from the numbers around them; letters need
 * no space.
 */
function roundPath(data: string): string {
  return data
    .replace(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi, (number) => shortest(Number(number)))
    .replace(/[\s,]+/g, ' ')
    .replace(/ ?([a-z]) ?/gi, '$1')
    .replace(/ -/g, '-')
    .trim();
}

function shortest(value: number): string {
  const short = String(Math.round(value * 100) / 100);
  return short === '-0' ? '0' : short;
}
