import { readFileSync } from 'node:fs';

import { revealed } from '../hidden-characters.ts';

/**
 * Returns the width of one line of text as a browser sets it in the site's font, kerning included.
 */
export function measureText(text: string, font: Font): number {
  const key = `${font.size}|${font.weight}|${font.italic}|${font.monospace}|${text}`;
  const known = measured.get(key);
  if (known !== undefined) return known;
  const width = (thousandthsOf(text, font) * font.size) / 1000;
  if (measured.size > 20_000) measured.clear();
  measured.set(key, width);
  return width;
}

/**
 * Returns how far text reaches above and below its baseline; browsers round both to whole pixels.
 */
export function verticalExtent(size: number): { ascent: number; descent: number } {
  return { ascent: Math.round(table.ascent * size), descent: Math.round(table.descent * size) };
}

/** The height of a lower-case x, as a share of the font size. */
export const xHeight = 0.426;

const measured = new Map<string, number>();
const file = new URL('./newsreader.json', import.meta.url);
const table = JSON.parse(readFileSync(file, 'utf8')) as FontTable;
const indexes = new Map<FontFace, ReadonlyMap<string, number>>();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function thousandthsOf(text: string, font: Font): number {
  const face = font.italic ? table.faces.italic : table.faces.normal;
  let sum = 0;
  let previous: number | undefined;
  for (const { segment } of graphemes.segment(revealed(text))) {
    const index = font.monospace ? undefined : indexOf(face, segment);
    if (index === undefined) {
      sum += font.monospace ? 600 * cellsOf(segment) : foreignAdvance(segment, font);
    } else {
      sum += advanceOf(face, index, font.weight);
      if (previous !== undefined) sum += kerningOf(face, previous, index);
    }
    previous = index;
  }
  return sum;
}

/** A character the shipped files lack: further Latin as Newsreader draws it, others by their script. */
function foreignAdvance(segment: string, font: Font): number {
  const further = table.faces.extended;
  const index = indexOf(further, segment);
  if (index !== undefined) return advanceOf(further, index, font.weight);
  const composed = segment.normalize('NFC');
  if (composed !== segment) return thousandthsOf(composed, font);
  const base = segment.normalize('NFD').charAt(0);
  const baseIndex = indexOf(font.italic ? table.faces.italic : table.faces.normal, base);
  if (baseIndex !== undefined && /^\P{L}|\p{Script=Latin}/u.test(base)) {
    return advanceOf(table.faces.normal, baseIndex, font.weight);
  }
  if (/^[\p{M}\p{Cf}\p{Cc}]+$/u.test(segment)) return 0;
  if (/\p{Emoji_Presentation}|\uFE0F/u.test(segment)) return 1250;
  if (cellsOf(segment) === 2) return 1000;
  if (/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(segment)) return 520;
  if (/\p{Script=Cyrillic}|\p{Script=Greek}/u.test(segment)) return 600;
  return 750;
}

function cellsOf(segment: string): 1 | 2 {
  return /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u.test(
    segment,
  )
    ? 2
    : 1;
}

function indexOf(face: FontFace, character: string): number | undefined {
  let index = indexes.get(face);
  if (index === undefined) {
    index = new Map([...face.characters].map((each, at) => [each, at]));
    indexes.set(face, index);
  }
  return index.get(character);
}

function advanceOf(face: FontFace, index: number, weight: number): number {
  const wanted = Math.min(table.weights.at(-1) ?? 400, Math.max(table.weights[0] ?? 400, weight));
  const upper = Math.max(
    1,
    table.weights.findIndex((each) => each >= wanted),
  );
  const low = table.weights[upper - 1] ?? 400;
  const high = table.weights[upper] ?? 400;
  const from = face.advances[upper - 1]?.[index] ?? 500;
  const to = face.advances[upper]?.[index] ?? 500;
  return from + ((to - from) * (wanted - low)) / (high - low);
}

function kerningOf(face: FontFace, left: number, right: number): number {
  const row = face.rows[left];
  const column = face.columns[right];
  if (row === undefined || column === undefined) return 0;
  return face.kerning[row]?.[column] ?? 0;
}

export interface Font {
  /** In pixels. */
  readonly size: number;
  readonly weight: number;
  readonly italic: boolean;
  readonly monospace: boolean;
}

/** The measures of the font that the site ships, taken in a browser from the font files. */
export interface FontTable {
  /** As shares of the font size. */
  readonly ascent: number;
  readonly descent: number;
  /** The weights that advances are given for; between them they change linearly. */
  readonly weights: readonly number[];
  readonly faces: {
    readonly normal: FontFace;
    readonly italic: FontFace;
    /** Letters of further Latin alphabets; an estimate where only a fallback font has them. */
    readonly extended: FontFace;
  };
}

export interface FontFace {
  /** SHA-256 of the font file. */
  readonly digest: string;
  readonly characters: string;
  /** For each weight the advance of each character, in thousandths of the font size. */
  readonly advances: readonly (readonly number[])[];
  /** The class of each character as the left and as the right one of a pair. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** How much a pair of classes is wider than its characters, at every weight. */
  readonly kerning: readonly (readonly number[])[];
}
