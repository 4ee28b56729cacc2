import { elementsOf, textOf, type DrawingNode } from './drawing-node.ts';
import { inherited } from './vocabulary.ts';

/** Takes away what no reader sees: empty and hidden elements, groups that say nothing, unused parts. */
export function tidyDrawing(svg: DrawingNode): void {
  const used = referencedIds(svg);
  for (const node of elementsOf(svg)) {
    const id = node.attributes.get('id');
    if (id !== undefined && !used.has(id)) node.attributes.delete('id');
  }
  tidyChildren(svg, { used, values: new Map(Object.entries(inherited)) });
}

/** Returns the ids that something in the drawing points to. */
export function referencedIds(svg: DrawingNode): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { name, attributes } of elementsOf(svg)) {
    for (const [key, value] of attributes) {
      const local = /^url\(#([^)]+)\)$/.exec(value)?.[1];
      if (local !== undefined) ids.add(local);
      const isReference = (key === 'href' || key === 'xlink:href') && name !== 'a';
      if (isReference && value.startsWith('#')) ids.add(value.slice(1));
    }
  }
  return ids;
}

function tidyChildren(node: DrawingNode, outer: State): void {
  const state = { ...outer, values: new Map([...outer.values, ...node.attributes]) };
  const kept: (DrawingNode | string)[] = [];
  for (const child of node.children) {
    if (typeof child === 'string') {
      kept.push(child);
      continue;
    }
    tidyChildren(child, state);
    if (isUnseen(child, state)) continue;
    const isIdle = child.attributes.size === 0 && (child.name === 'g' || child.name === 'tspan');
    if (isIdle) kept.push(...child.children);
    else kept.push(merged(child));
  }
  node.children = kept;
}

/** A group around a single group or shape gives it its attributes where none of them meet. */
function merged(node: DrawingNode): DrawingNode {
  const [only, second] = node.children;
  const wraps =
    node.name === 'g' || (node.name === 'tspan' && isNode(only) && only.name === 'tspan');
  if (!wraps || second !== undefined || !isNode(only) || only.name === 'svg') return node;
  const meet = [...node.attributes.keys()].some(
    (key) => only.attributes.has(key) && !(key in inherited),
  );
  const clips = node.attributes.has('clip-path') || node.attributes.has('mask');
  if (meet || clips || node.attributes.has('id')) return node;
  const attributes = new Map([...node.attributes, ...only.attributes]);
  return merged({ name: only.name, attributes, children: only.children });
}

function isUnseen(node: DrawingNode, { used, values }: State): boolean {
  const { name, attributes, children } = node;
  const value = (key: string): string => attributes.get(key) ?? values.get(key) ?? '';
  const id = attributes.get('id');
  if (definitions.has(name)) return id === undefined || !used.has(id);
  if (id !== undefined && used.has(id)) return false;
  if (attributes.get('display') === 'none' || attributes.get('opacity') === '0') return true;
  if (['defs', 'g', 'a', 'svg'].includes(name)) return children.length === 0;
  if (value('visibility') === 'hidden') return true;
  if (name === 'text') return textOf(node).trim() === '';
  if (name === 'tspan') return textOf(node) === '';
  if (!shapes.has(name)) return false;
  const noFill = value('fill') === 'none' || value('fill-opacity') === '0' || name === 'line';
  const noStroke = value('stroke') === 'none' || Number.parseFloat(value('stroke-width')) === 0;
  const noMarkers = ['marker-start', 'marker-mid', 'marker-end'].every(
    (key) => value(key) === 'none',
  );
  return (noFill && noStroke && noMarkers) || hasNoSize(name, attributes);
}

function hasNoSize(name: string, attributes: ReadonlyMap<string, string>): boolean {
  const size = (key: string): number => Number.parseFloat(attributes.get(key) ?? '0');
  if (name === 'rect') return !(size('width') > 0 && size('height') > 0);
  if (name === 'circle') return !(size('r') > 0);
  if (name === 'path') return (attributes.get('d') ?? '') === '';
  return false;
}

const definitions = new Set([
  'marker',
  'linearGradient',
  'radialGradient',
  'clipPath',
  'mask',
  'pattern',
  'symbol',
]);
const shapes = new Set(['rect', 'circle', 'ellipse', 'line', 'polygon', 'polyline', 'path']);

function isNode(child: DrawingNode | string | undefined): child is DrawingNode {
  return typeof child === 'object';
}

interface State {
  readonly used: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}
