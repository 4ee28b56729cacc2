declare module 'subset-font' {
  /** The font with only the characters of `text`, within the given ranges of its axes. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: 'sfnt' | 'woff2';
      readonly noHinting?: boolean;
      readonly keepFeatures?: readonly string[];
      readonly variationAxes?: Readonly<Record<string, { min: number; max: number } | number>>;
    },
  ): Promise<Buffer>;
}
