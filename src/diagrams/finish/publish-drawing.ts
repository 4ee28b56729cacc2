import type { DrawnDiagram } from '../drawing.ts';
import { elementBox } from '../layout/element-box.ts';
import type { Box } from '../layout/geometry.ts';
import { type DrawingNode, elementsOf, textOf, writeSvg } from './drawing-node.ts';
import { readDrawing, siteFont } from './read-drawing.ts';
import { roundNumbers } from './round-numbers.ts';
import { colourThemer, roleValue } from './themed-colour.ts';
import { tidyDrawing } from './tidy-drawing.ts';
import { inherited } from './vocabulary.ts';

/** Returns the SVG for the page from Mermaid's drawing. */
export function publishDrawing(svg: Element, facts: DrawingFacts): PublishedDrawing {
  const view = viewOf(svg);
  const drawing = readDrawing(svg, colourThemer(facts.source));
  tidyDrawing(drawing);
  const links = takeLinks(drawing);
  renameIds(drawing, facts.prefix);
  roundNumbers(drawing);
  const title = facts.accTitle || facts.title;
  const description = facts.accDescription;
  const root: DrawingNode = {
    name: 'svg',
    attributes: new Map([
      ['xmlns', 'http://www.w3.org/2000/svg'],
      ['class', 'diagram'],
      // Screen readers do not announce the parts of a picture, but they must announce its links.
      ['role', links.length > 0 ? 'group' : 'img'],
      ['aria-labelledby', `${facts.prefix}-title`],
      ['aria-describedby', `${facts.prefix}-desc`],
      ['width', String(view.width)],
      ['height', String(view.height)],
      ['viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`],
      ['font-family', siteFont],
      ['fill', roleValue('ink')],
      ...[...drawing.attributes].filter(([key, value]) => key in inherited && value !== ''),
    ]),
    children: drawing.children,
  };
  return {
    svg: writeSvg(root),
    ...(title && { title }),
    ...(description && { description }),
    ...labelsOf(drawing, title),
    width: view.width,
    height: view.height,
    links,
  };
}

function viewOf(svg: Element): Box {
  const given = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const [x = 0, y = 0, width = 0, height = 0] = given;
  const isGiven = given.length === 4 && given.every(Number.isFinite) && width > 0 && height > 0;
  const drawn = grown(elementBox(svg), margin);
  // Content hidden by a clip is measured also; without clips, nothing may be cut off.
  const clips = svg.querySelector('[clip-path]') !== null;
  const within = isGiven && clips ? overlap({ x, y, width, height }, drawn) : undefined;
  const box = within ?? drawn;
  const [left, top] = [Math.floor(box.x), Math.floor(box.y)];
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.ceil(box.x + box.width) - left),
    height: Math.max(1, Math.ceil(box.y + box.height) - top),
  };
}

/** Mermaid leaves wide margins around some kinds; this much is enough for all. */
const margin = 8;

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function overlap(one: Box, other: Box): Box | undefined {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

/** Addresses leave the drawing: the caller decides what becomes of them. */
function takeLinks(drawing: DrawingNode): readonly string[] {
  const links: string[] = [];
  for (const node of elementsOf(drawing)) {
    if (node.name !== 'a') continue;
    node.attributes.set('data-link', String(links.length));
    links.push(node.attributes.get('href') ?? '');
    node.attributes.delete('href');
    node.attributes.delete('xlink:href');
  }
  return links;
}

function renameIds(drawing: DrawingNode, prefix: string): void {
  const names = new Map<string, string>();
  for (const { attributes } of elementsOf(drawing)) {
    const id = attributes.get('id');
    if (id === undefined) continue;
    const name = names.get(id) ?? `${prefix}-${names.size + 1}`;
    names.set(id, name);
    attributes.set('id', name);
  }
  for (const { name, attributes } of elementsOf(drawing)) {
    for (const [key, value] of [...attributes]) {
      const isReference = (key === 'href' || key === 'xlink:href') && name !== 'a';
      const local =
        /^url\(#([^)]+)\)$/.exec(value)?.[1] ?? (isReference ? value.slice(1) : undefined);
      if (local === undefined) continue;
      const target = names.get(local);
      attributes.delete(key);
      if (target === undefined) continue;
      if (isReference) attributes.set('href', `#${target}`);
      else attributes.set(key, `url(#${target})`);
    }
  }
}

/** Returns the labels of a drawing for its description: the first ones, and the number of others. */
function labelsOf(svg: DrawingNode, title: string | undefined): DrawingLabels {
  const texts = new Set<string>();
  for (const node of elementsOf(svg)) {
    if (node.name !== 'text') continue;
    const lines = node.children.map((child) => (typeof child === 'string' ? child : textOf(child)));
    const text = lines.join(' ').replace(/\s+/g, ' ').trim();
    if (/[\p{L}\p{N}]/u.test(text) && text !== title) texts.add(text);
  }
  const labels = [...texts].slice(0, mostLabels);
  return { labels, moreLabels: texts.size - labels.length };
}

const mostLabels = 12;

type DrawingLabels = Pick<DrawnDiagram, 'labels' | 'moreLabels'>;

export interface DrawingFacts {
  readonly source: string;
  /** The start of all ids in the drawing. */
  readonly prefix: string;
  readonly accTitle: string | undefined;
  readonly accDescription: string | undefined;
  readonly title: string | undefined;
}

type PublishedDrawing = Omit<DrawnDiagram, 'ok' | 'prefix' | 'family'>;
