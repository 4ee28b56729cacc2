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
  /** By two characters: how much nearer or further the second stands. */
  readonly kerning: Readonly<Record<string, number>>;
}

export type FaceName = 'serif' | 'italic' | 'sans';
