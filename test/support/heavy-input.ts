/** A roadmap that may take long: its text is valid, or is refused in the time its size is worth. */
export interface HeavyInput {
  /** The number at which its largest file is nearly as large as a content file may be. */
  readonly most: number;
  /** The whole content folder, with `n` of what makes it heavy. */
  readonly files: (n: number) => Readonly<Record<string, string | Uint8Array>>;
}
