/** A part of a long page, as its contents list shows it. */
export interface PageSection {
  /** The id of the element that the link leads to. */
  readonly id: string;
  readonly title: string;
  /** How many items it has. */
  readonly count?: number | undefined;
  /** Whether the title is the roadmap's own words, such as the name of a team. */
  readonly isOwn?: boolean | undefined;
}
