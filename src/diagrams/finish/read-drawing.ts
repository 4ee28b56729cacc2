import { revealed } from '../hidden-characters.ts';
import { pixelsOf } from '../layout/text-style.ts';
import { ownStyles, styleSheet, type StyleSheet } from '../layout/own-styles.ts';
import { foreignText } from './foreign-text.ts';
import type { DrawingNode } from './drawing-node.ts';
import { inkOn, roleValue, type ThemedColour } from './themed-colour.ts';
import { colours, elements, inherited, own } from './vocabulary.ts';

/**
 * Reads what Mermaid drew into plain nodes: only known elements and attributes, every style rule
 * turned into presentation attributes, every colour into the site's. Links keep their raw address in
 * `href`; addresses of anything else are gone.
 */
export function readDrawing(svg: Element, themed: Themer): DrawingNode {
  const css = [...svg.querySelectorAll('style')].map((style) => style.textContent).join('\n');
  const sheet = styleSheet(css, properties, svg.ownerDocument);
  const context: Context = {
    sheet,
    themed,
    inherited: rootValues,
    backdrop: undefined,
    color: roleValue('ink'),
    size: 16,
  };
  return readElement(svg, context) ?? { name: 'svg', attributes: new Map(), children: [] };
}

/** The font of the site and its fallbacks, as in src/site/layout/styles/tokens.css. */
export const siteFont = "Newsreader,'Newsreader Georgia','Newsreader Times',Georgia,serif";

/** The values that the published `svg` sets once for all elements: see `publishDrawing`. */
const rootValues: ReadonlyMap<string, string> = new Map([
  ...Object.entries(inherited),
  ['fill', roleValue('ink')],
  ['font-family', siteFont],
]);
const properties = [...Object.keys(inherited), ...Object.keys(own)];

function readElement(element: Element, context: Context): DrawingNode | undefined {
  const name = element.localName;
  const allowed = elements[name];
  if (name === 'foreignObject') return foreignText(element);
  if (allowed === undefined) return undefined;
  const styles = ownStyles(element, context.sheet);
  const size = pixelsOf(styles.get('font-size'), context.size) ?? context.size;
  const attributes = new Map<string, string>();
  const values = new Map(context.inherited);
  const color = colorOf(styles, context);
  for (const [property, raw] of styles) {
    for (const [key, value] of settled(property, raw, size, { ...context, color })) {
      if (key in inherited) values.set(key, value);
      else if (value !== own[key] && !allowed.includes(key)) attributes.set(key, value);
      else if (allowed.includes(key) && value !== '') attributes.set(key, value);
    }
  }
  if (isTextual(name) && context.backdrop !== undefined && isThemed(values.get('fill'))) {
    values.set('fill', context.backdrop);
  }
  for (const [key, value] of values) {
    if (value !== context.inherited.get(key)) attributes.set(key, value);
  }
  for (const key of [...allowed, 'transform', 'id']) {
    const value = element.getAttribute(key);
    if (value !== null && value !== '' && !attributes.has(key)) attributes.set(key, value);
  }
  if (name === 'a') takeAddress(element, attributes);
  const inner: Context = { ...context, inherited: values, size, color };
  return { name, attributes, children: readChildren(element, name, inner) };
}

function readChildren(element: Element, name: string, context: Context): (DrawingNode | string)[] {
  const children: (DrawingNode | string)[] = [];
  let { backdrop } = context;
  for (const node of element.childNodes) {
    if (node.nodeType === 3 && isTextual(name)) {
      const text = revealed(node.textContent ?? '');
      if (text !== '') children.push(text);
    }
    if (!isElement(node)) continue;
    const child = readElement(node, { ...context, backdrop });
    if (child === undefined) continue;
    children.push(child);
    backdrop = inkOnShape(node, context, backdrop);
  }
  return children;
}

/** Text on a shape that the author filled must be readable in both themes. */
function inkOnShape(
  element: Element,
  context: Context,
  before: string | undefined,
): string | undefined {
  if (!/^(?:rect|circle|ellipse|polygon|path)$/.test(element.localName)) {
    if (element.localName !== 'g' || element.querySelector('text') !== null) return before;
    const shape = [...element.children].find((child) => child.localName !== 'g');
    return shape === undefined ? before : inkOnShape(shape, context, before);
  }
  if (element.localName === 'rect' && !(Number(element.getAttribute('width')) > 0)) return before;
  const fill = ownStyles(element, context.sheet).get('fill');
  const colour = fill === undefined ? undefined : context.themed(fill);
  if (colour === undefined || colour.value === 'none' || colour.alpha < 0.5) return before;
  return colour.literal === undefined ? undefined : inkOn(colour.literal);
}

function colorOf(styles: ReadonlyMap<string, string>, { themed, color }: Context): string {
  return themed(styles.get('color') ?? '')?.value ?? color;
}

/** The attributes that one declaration becomes; none when it says nothing that may be said. */
function settled(
  property: string,
  raw: string,
  size: number,
  { themed, inherited: outer, color }: Context,
): readonly (readonly [string, string])[] {
  if (property === 'font-family') {
    return [[property, /monospace|courier/i.test(raw) ? 'monospace' : siteFont]];
  }
  if (property === 'font-size') return [[property, String(size)]];
  if (property === 'color') return [];
  if (raw === 'inherit' || raw === 'unset') return [[property, outer.get(property) ?? '']];
  const local = /^url\(\s*["']?[^#"')]*#([\w:.-]+)["']?\s*\)/.exec(raw)?.[1];
  if (local !== undefined) return [[property, `url(#${local})`]];
  if (/url|expression|javascript|[<>\\]/i.test(raw)) return [];
  if (colours.has(property)) {
    if (/^currentcolor$/i.test(raw)) return [[property, color]];
    const colour = themed(raw);
    if (colour === undefined) return [];
    const opacity = property === 'stop-color' ? 'stop-opacity' : `${property}-opacity`;
    const value: [string, string] = [property, colour.value];
    return colour.alpha < 1 ? [value, [opacity, String(colour.alpha)]] : [value];
  }
  if (property === 'font-weight') return [[property, weights[raw] ?? raw]];
  if (/width|spacing|^r[xy]$|dashoffset/.test(property)) {
    return [[property, String(pixelsOf(raw, size) ?? raw)]];
  }
  if (property === 'stroke-dasharray') return [[property, dashes(raw)]];
  return /^[\w .,%()-]+$/.test(raw) ? [[property, raw]] : [];
}

const weights: Readonly<Record<string, string>> = { normal: '400', bold: '700', bolder: '700' };

function dashes(raw: string): string {
  const lengths = raw
    .replaceAll('px', '')
    .split(/[\s,]+/)
    .filter((part) => part !== '');
  return lengths.every((length) => Number(length) === 0) ? 'none' : lengths.join(' ');
}

function takeAddress(element: Element, attributes: Map<string, string>): void {
  const address = element.getAttribute('href') ?? element.getAttribute('xlink:href');
  if (address !== null) attributes.set('href', revealed(address));
}

function isThemed(value: string | undefined): boolean {
  return value?.startsWith('var(') === true;
}

function isTextual(name: string): boolean {
  return name === 'text' || name === 'tspan' || name === 'textPath' || name === 'a';
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

interface Context {
  readonly sheet: StyleSheet;
  readonly themed: Themer;
  readonly inherited: ReadonlyMap<string, string>;
  /** The value of `currentColor`. */
  readonly color: string;
  /** The ink for text on the shape of the author's own colour below it. */
  readonly backdrop: string | undefined;
  readonly size: number;
}

type Themer = (value: string) => ThemedColour | undefined;
