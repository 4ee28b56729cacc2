/** What every report on changes tells besides the changes. */
export interface ChangeReport {
  /** The two sides, as they were asked for. */
  readonly base: string;
  readonly head: string;
  /** That one side has no roadmap at all. */
  readonly missing?: Missing;
}

export interface Missing {
  readonly side: 'base' | 'head';
  /** The folder that is not there, as a noun: `folder "content"`. */
  readonly what: string;
}
