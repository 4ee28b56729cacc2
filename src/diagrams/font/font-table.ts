/** What is known of the font the site ships: measured in a browser from the files themselves. */
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
