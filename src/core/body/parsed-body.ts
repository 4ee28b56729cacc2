import type { Point, Problem } from '../diagnostics/diagnostic.ts';

/** What a body says that others want to know: read once, with every place. */
export interface ParsedBody {
  readonly headings: readonly Heading[];
  /** The id each anchor of the body leads to on its page; `undefined` when it cannot be known. */
  readonly anchors: Anchors | undefined;
  readonly links: readonly BodyLink[];
  /** The tasks under `## Done when`. */
  readonly doneWhen: TaskCount;
  /** The tasks under `## Questions`; done means answered. */
  readonly questions: TaskCount;
  /** The items that components of an `.mdx` body name. */
  readonly references: readonly BodyReference[];
  /** What is wrong with the body by itself, whatever it links to. */
  readonly problems: readonly Problem[];
  /** What of a slice looks like a section that is read as data, and is not counted. */
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
  /** Where the address stands. */
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
