import type { Font } from '../font/measure-text.ts';
import { ownStyles, styleSheet, type StyleSheet } from './own-styles.ts';

/** How an element's text is set: its own styles and those it inherits. */
export function textStyleOf(element: Element, sheet = textSheetOf(element)): TextStyle {
  const parent = element.parentElement;
  const isOutermost = parent === null || parent.localName === 'body';
  const outer = isOutermost ? initialStyle : textStyleOf(parent, sheet);
  return textStyleWithin(outer, element, sheet);
}

/** How the text of an element is set within text of a style. */
export function textStyleWithin(style: TextStyle, element: Element, sheet: StyleSheet): TextStyle {
  const own = ownStyles(element, sheet);
  const fontSize = own.get('font-size');
  const size = pixelsOf(fontSize, style.size) ?? keywordSizes[fontSize ?? ''] ?? style.size;
  const weight = own.get('font-weight');
  const fontStyle = own.get('font-style');
  const family = own.get('font-family');
  const space = own.get('white-space') ?? own.get('xml:space');
  return {
    size,
    weight:
      weight === undefined ? style.weight : (weights[weight] ?? (Number(weight) || style.weight)),
    italic: fontStyle === undefined ? style.italic : /italic|oblique/.test(fontStyle),
    monospace: family === undefined ? style.monospace : /monospace|courier/i.test(family),
    anchor: own.get('text-anchor') ?? style.anchor,
    baseline: own.get('dominant-baseline') ?? style.baseline,
    ownBaseline: own.get('alignment-baseline'),
    letterSpacing: pixelsOf(own.get('letter-spacing'), size) ?? style.letterSpacing,
    keepsSpaces: space === undefined ? style.keepsSpaces : space.startsWith('pre'),
  };
}

/** Returns a length such as `1.1em`, `12px` or `50%` in pixels; `undefined` when it is none. */
export function pixelsOf(text: string | null | undefined, size: number): number | undefined {
  const found = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(px|em|ex|rem|pt|%)?/i.exec(
    text ?? '',
  );
  if (found === null) return undefined;
  const scale = scales[found[2]?.toLowerCase() ?? 'px'] ?? 1;
  return Number(found[1]) * (typeof scale === 'function' ? scale(size) : scale);
}

/** Returns a length on an axis of the drawing: shares are of the drawing around the element. */
export function lengthAlong(element: Element, attribute: string, size: number): number | undefined {
  const text = element.getAttribute(attribute);
  if (text?.trim().endsWith('%') !== true) return pixelsOf(text, size);
  const [, , width = 0, height = 0] = (
    element.parentElement?.closest('svg')?.getAttribute('viewBox') ?? ''
  )
    .split(/[\s,]+/)
    .map(Number);
  return (Number.parseFloat(text) / 100) * (/y|height/.test(attribute) ? height : width);
}

const scales: Readonly<Record<string, number | ((size: number) => number)>> = {
  px: 1,
  pt: 4 / 3,
  rem: 16,
  em: (size) => size,
  ex: (size) => size * 0.426,
  '%': (size) => size / 100,
};

const initialStyle: TextStyle = {
  size: 16,
  weight: 400,
  italic: false,
  monospace: false,
  anchor: 'start',
  baseline: 'auto',
  ownBaseline: undefined,
  letterSpacing: 0,
  keepsSpaces: false,
};

const properties = [
  'font-size',
  'font-weight',
  'font-style',
  'font-family',
  'text-anchor',
  'dominant-baseline',
  'alignment-baseline',
  'letter-spacing',
  'white-space',
  'xml:space',
];

const keywordSizes: Readonly<Record<string, number>> = { small: 13, medium: 16, large: 18 };
const weights: Readonly<Record<string, number>> = {
  normal: 400,
  bold: 700,
  bolder: 700,
  lighter: 300,
};
const sheets = new Map<string, StyleSheet>();

/** Returns the style rules about text that may apply to an element. */
export function textSheetOf(element: Element): StyleSheet {
  let css = '';
  for (
    let at = element.closest('svg');
    at !== null;
    at = at.parentElement?.closest('svg') ?? null
  ) {
    for (const child of at.children) {
      if (child.localName === 'style') css += child.textContent;
    }
  }
  let sheet = sheets.get(css);
  if (sheet === undefined) {
    if (sheets.size > 8) sheets.clear();
    sheet = styleSheet(css, properties, element.ownerDocument);
    sheets.set(css, sheet);
  }
  return sheet;
}

export interface TextStyle extends Font {
  readonly anchor: string;
  readonly baseline: string;
  /** Of the element alone. */
  readonly ownBaseline: string | undefined;
  readonly letterSpacing: number;
  readonly keepsSpaces: boolean;
}
