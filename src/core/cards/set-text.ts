/** Sets text in the shipped letters, kerned, as outlines of an SVG. */
export function textSetter({ faces }: Outlines): TextSetter {
  const widths = new Map<string, number>();

  /**
   * Returns a width in thousandths of the size. Spaces have no kerning, so each word is measured
   * only once.
   */
  function widthOf(word: string, face: FaceName): number {
    const key = `${face} ${word}`;
    let width = widths.get(key);
    if (width === undefined) {
      width = 0;
      for (const { advance } of placed(word, faces[face])) width += advance;
      widths.set(key, width);
    }
    return width;
  }

  return {
    prepare(text, face) {
      const own = drawableText(text, faces[face]);
      if (face !== 'italic' || own === text.normalize()) return setText(own, face);
      return setText(drawableText(text, faces.serif), 'serif');
    },

    width({ text, face }, size) {
      const words = text.split(' ');
      const spaces = (words.length - 1) * widthOf(' ', face);
      const width = words.reduce((sum, word) => sum + widthOf(word, face), spaces);
      return (width * size) / 1000;
    },

    draw({ text, face }, { size, x, y, fill }) {
      const scale = size / 1000;
      let pen = x;
      let outlines = '';
      for (const { advance, path } of placed(text, faces[face])) {
        if (path !== '') {
          outlines += `<path transform="translate(${round(pen)} ${round(y)}) scale(${scale})" d="${path}"/>`;
        }
        pen += advance * scale;
      }
      return `<g fill="${fill}">${outlines}</g>`;
    },
  };
}

function setText(text: string | undefined, face: FaceName): SetText | undefined {
  return text === undefined ? undefined : { text: text.slice(0, mostOnCard), face };
}

/** In characters: however small, no card has room for as many in one text. */
const mostOnCard = 1000;

/** Each character with how far it takes the pen, which is less or more before some others. */
function* placed(text: string, { glyphs, kerning }: Face): Generator<Placed> {
  const characters = [...text];
  for (const [index, character] of characters.entries()) {
    const [advance, path] = glyphs[character] ?? [0, ''];
    yield { advance: advance + (kerning[character + characters[index + 1]] ?? 0), path };
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

interface Placed {
  readonly advance: number;
  readonly path: string;
}

export interface TextSetter {
  /**
   * Returns the part of a text that can be drawn in a face; nothing when its letters are not
   * shipped.
   */
  prepare(text: string, face: FaceName): SetText | undefined;
  width(text: SetText, size: number): number;
  /** `x` and `y` are where the line begins, on its baseline. */
  draw(text: SetText, place: TextPlace): string;
}

/** Text of which every character can be drawn in the face. */
export interface SetText {
  readonly text: string;
  readonly face: FaceName;
}

export interface TextPlace {
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly fill: string;
}

/**
 * Returns the part of a text that can be drawn in a face. Leaves out accents and signs that are not
 * shipped. Returns nothing when letters or digits are missing: no text is better than a wrong one
 * or one of empty boxes.
 */
export function drawableText(text: string, { glyphs }: Face): string | undefined {
  let drawable = '';
  for (const character of text.normalize()) {
    const drawn = glyphOf(character);
    if (drawn === undefined) return undefined;
    drawable += drawn;
  }
  const tidy = drawable.replaceAll(/\s+/g, ' ').trim();
  return tidy === '' ? undefined : tidy;

  function glyphOf(character: string): string | undefined {
    if (Object.hasOwn(glyphs, character)) return character;
    const other = likes[character] ?? (/\s/.test(character) ? ' ' : undefined);
    if (other !== undefined) return Object.hasOwn(glyphs, other) ? other : '';
    const [base = ''] = character.normalize('NFD');
    if (Object.hasOwn(glyphs, base)) return base;
    return /[\p{L}\p{N}]/u.test(character) ? undefined : '';
  }
}

/** Replacements for signs that the font lacks, which look or mean nearly the same. */
const likes: Readonly<Record<string, string>> = {
  '\u{2010}': '-',
  '\u{2011}': '-',
  '\u{2212}': '–',
  '\u{2192}': '–',
  '\u{2032}': '’',
  '\u{2033}': '”',
};

/** The letters that cards are set in, as outlines: no font has to be opened to draw with them. */
export interface Outlines {
  /** Of the font files they were cut from. */
  readonly digests: readonly string[];
  readonly faces: Readonly<Record<FaceName, Face>>;
}

/** Measures are in thousandths of the font size. */
export interface Face {
  /** By character: how far it takes the pen, and its outline as the commands of an SVG path. */
  readonly glyphs: Readonly<Record<string, readonly [advance: number, path: string]>>;
  /** By two characters: how much nearer or further the second is. */
  readonly kerning: Readonly<Record<string, number>>;
}

export type FaceName = 'serif' | 'italic' | 'sans';
