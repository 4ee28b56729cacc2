import type { Point, Problem } from '../diagnostics/diagnostic.ts';

/** The data of a body that other code needs: read once, with every place. */
export interface ParsedBody {
  readonly headings: readonly Heading[];
  /** The id on the page for each anchor of the body; `undefined` if unknown. */
  readonly anchors: Anchors | undefined;
  readonly links: readonly BodyLink[];
  /** The tasks under `## Done when`. */
  readonly doneWhen: TaskCount;
  /** The tasks under `## Questions`; done means answered. */
  readonly questions: TaskCount;
  /** The items that components of an `.mdx` body name. */
  readonly references: readonly BodyReference[];
  /** The problems of the body itself, without its links. */
  readonly problems: readonly Problem[];
  /** Parts of a slice that look like `Done when` or `Questions` and are not counted. */
  readonly uncounted: readonly Problem[];
}

export type Anchors = ReadonlyMap<string, string>;

export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
  /** Its anchor, by GitHub's rules; empty for a heading without text. */
  readonly slug: string;
  readonly location: Point;
}

export interface BodyLink {
  readonly kind: 'link' | 'image';
  /** Entities and escapes decoded, percent-encoding as written. */
  readonly url: string;
  /** The place of the address. */
  readonly location: Point;
}

export interface BodyReference {
  readonly noun: 'goal' | 'intent' | 'slice';
  readonly id: string;
  readonly location: Point;
}

export interface TaskCount {
  readonly done: number;
  readonly total: number;
}

/** The Markdown below the front matter. */
export interface Body {
  readonly format: 'md' | 'mdx';
  /** As written, with line feeds only. */
  readonly text: string;
  /** The 1-based line of the file on which `text` starts. */
  readonly line: number;
}
