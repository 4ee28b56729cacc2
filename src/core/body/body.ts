/** The Markdown below the front matter. */
export interface Body {
  readonly format: 'md' | 'mdx';
  /** As written, with line feeds only. */
  readonly text: string;
  /** The 1-based line of the file on which `text` starts. */
  readonly line: number;
}
