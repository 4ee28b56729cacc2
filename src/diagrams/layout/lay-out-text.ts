import { measureText, verticalExtent, xHeight } from '../font/measure-text.ts';
import type { StyleSheet } from './own-styles.ts';
import {
  lengthAlong,
  textSheetOf,
  textStyleOf,
  textStyleWithin,
  type TextStyle,
} from './text-style.ts';

/** Sets the text of a `text` element as a browser does: one piece for each run of equal style. */
export function layOutText(text: Element): readonly Piece[] {
  const state: State = { x: 0, y: 0, pieces: [], chunkStart: 0, anchor: 'start', atSpace: true };
  const sheet = textSheetOf(text);
  walk(text, textStyleOf(text, sheet), sheet, state);
  endChunk(state);
  dropLastSpace(state);
  return state.pieces;
}

function walk(element: Element, style: TextStyle, sheet: StyleSheet, state: State): void {
  place(element, style, state);
  for (const node of element.childNodes) {
    if (node.nodeType === 3) addText(node.textContent ?? '', element, style, state);
    else if (isElement(node) && textual.has(node.localName)) {
      walk(node, textStyleWithin(style, node, sheet), sheet, state);
    }
  }
}

const textual = new Set(['tspan', 'a', 'textPath']);

function place(element: Element, style: TextStyle, state: State): void {
  const x = lengthAlong(element, 'x', style.size);
  const y = lengthAlong(element, 'y', style.size);
  const isText = element.localName === 'text';
  if (isText || x !== undefined || y !== undefined) {
    endChunk(state);
    state.anchor = style.anchor;
  }
  if (x !== undefined) state.x = x;
  if (y !== undefined) state.y = y;
  state.x += lengthAlong(element, 'dx', style.size) ?? 0;
  state.y += lengthAlong(element, 'dy', style.size) ?? 0;
}

function addText(content: string, element: Element, style: TextStyle, state: State): void {
  let text = content;
  if (!style.keepsSpaces) {
    text = text.replace(/[\t\n\r ]+/g, ' ');
    if (state.atSpace && text.startsWith(' ')) text = text.slice(1);
  }
  if (text === '') return;
  state.atSpace = text.endsWith(' ');
  const width = measureText(text, style) + style.letterSpacing * [...text].length;
  const { ascent, descent } = verticalExtent(style.size);
  state.pieces.push({
    element,
    style,
    text,
    x: state.x,
    top: state.y - ascent + shiftOf(style),
    width,
    height: ascent + descent,
  });
  state.x += width;
}

/** Removes a space at the very end of a text, which is not drawn. */
function dropLastSpace(state: State): void {
  const last = state.pieces.at(-1);
  if (last === undefined || last.style.keepsSpaces || !last.text.endsWith(' ')) return;
  const width = measureText(last.text.trimEnd(), last.style);
  const spare = last.width - width;
  const share = anchorShare(last.style.anchor);
  state.pieces[state.pieces.length - 1] = { ...last, width, x: last.x + spare * share };
}

function endChunk(state: State): void {
  const chunk = state.pieces.slice(state.chunkStart);
  const [first] = chunk;
  if (first !== undefined) {
    const end = Math.max(...chunk.map(({ x, width }) => x + width));
    const shift = (end - first.x) * anchorShare(state.anchor);
    chunk.forEach((piece, index) => {
      state.pieces[state.chunkStart + index] = { ...piece, x: piece.x - shift };
    });
  }
  state.chunkStart = state.pieces.length;
}

function anchorShare(anchor: string): number {
  return anchor === 'middle' ? 0.5 : anchor === 'end' ? 1 : 0;
}

/** How far a baseline keyword moves text down. */
function shiftOf({ ownBaseline, baseline, size }: TextStyle): number {
  const share = baselines[ownBaseline ?? baseline];
  return share === undefined ? 0 : share * size;
}

const baselines: Readonly<Record<string, number>> = {
  middle: xHeight / 2,
  central: 0.235,
  mathematical: 0.3675,
  hanging: 0.588,
  'text-before-edge': 0.735,
  'before-edge': 0.735,
  'text-top': 0.735,
  'text-after-edge': -0.265,
  'after-edge': -0.265,
  'text-bottom': -0.265,
  ideographic: -0.265,
};

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

interface State {
  x: number;
  y: number;
  readonly pieces: Piece[];
  chunkStart: number;
  anchor: string;
  /** Whether the text so far ends with a space or is empty. */
  atSpace: boolean;
}

export interface Piece {
  readonly element: Element;
  readonly style: TextStyle;
  readonly text: string;
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
