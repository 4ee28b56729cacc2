import type { Palette } from './palette.ts';

/** Breaks text into lines as wide as there is room, and remembers how it did. */
export function createTypeSetter(palette: Palette): TypeSetter {
  // Choosing a font takes longer than measuring a word, so each font has its own canvas.
  const ruler = document.createElement('canvas').getContext('2d');
  let chosen: Face | undefined;
  const families = { title: palette.serif, italic: palette.serif, label: palette.sans };
  const widths = new Map<string, number>();
  const laid = new Map<string, readonly string[]>();

  const fontOf = (face: Face, size: number): string =>
    `${weights[face]} ${size}px ${families[face]}`;
  const measure = (word: string, face: Face): number => {
    const key = face + word;
    const known = widths.get(key);
    if (known !== undefined) return known;
    if (ruler && face !== chosen) ruler.font = fontOf((chosen = face), setSize);
    const width = (ruler?.measureText(word).width ?? 0) / setSize;
    widths.set(key, width);
    return width;
  };
  const wrap = (text: string, face: Face, room: number, most: number): readonly string[] =>
    wrapWords(text, { room, most, measure: (part) => measure(part, face) });

  return {
    fontOf,
    async load(fonts) {
      // A font that only some machines have fails on the others, and is made up for by the next.
      await Promise.allSettled(faces.map((face) => fonts.load(fontOf(face, 16))));
    },
    linesOf(text, { face, size, width, most = 9 }) {
      const key = `${face}${size}|${width}|${most}|${text}`;
      const known = laid.get(key);
      if (known) return known;
      const lines = wrap(text, face, width / size, most);
      laid.set(key, lines);
      return lines;
    },
    fits: (text, { face, size, width, most = 9 }) =>
      text.split(/\s+/).every((word) => measure(word, face) * size <= width) &&
      wrap(text, face, width / size, 99).length <= most,
  };
}

/** The size in pixels at which type is measured and written, large enough for exact widths. */
export const setSize = 100;

const weights = { title: '430', italic: 'italic 400', label: '450' } as const;

const faces = ['title', 'italic', 'label'] as const;

/** Breaks text into at most `most` lines no wider than `room`; the last may end in an ellipsis. */
export function wrapWords(text: string, { room, most, measure }: Room): readonly string[] {
  const words = text
    .split(/\s+/)
    .flatMap((word) => (measure(word) > room ? piecesOf(word, room, measure) : [word]));
  const space = measure(' ');
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of words) {
    const width = measure(word);
    if (line !== '' && used + space + width > room) {
      lines.push(line);
      [line, used] = [word, width];
    } else {
      [line, used] = line === '' ? [word, width] : [`${line} ${word}`, used + space + width];
    }
  }
  lines.push(line);
  const last = lines[most - 1];
  if (lines.length <= most || last === undefined) return lines;
  return [...lines.slice(0, most - 1), shorten(last, room, measure)];
}

/** A word no line has room for, in pieces as long as a line. */
function piecesOf(word: string, room: number, measure: Measure): readonly string[] {
  const pieces = [''];
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const piece = pieces.at(-1) ?? '';
    if (piece === '' || measure(piece + segment) <= room) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
  }
  return pieces;
}

function shorten(line: string, room: number, measure: Measure): string {
  let text = line;
  while (text.length > 1 && measure(`${text}…`) > room) text = text.slice(0, -1).trimEnd();
  return `${text}…`;
}

/** A voice of the page: the serif that is read, upright or receding, and the sans that labels. */
export type Face = keyof typeof weights;

export interface TypeSetter {
  /** Has all faces loaded, as far as they can be had. */
  load(fonts: FontFaceSet): Promise<void>;
  fontOf(face: Face, size: number): string;
  linesOf(text: string, setting: Setting): readonly string[];
  /** Returns whether a text fits into the lines of a setting without a cut word. */
  fits(text: string, setting: Setting): boolean;
}

export interface Setting {
  readonly face: Face;
  readonly size: number;
  /** In the same unit as the size. */
  readonly width: number;
  readonly most?: number;
}

type Measure = (text: string) => number;

interface Room {
  readonly room: number;
  readonly most: number;
  readonly measure: Measure;
}
