/** What every report on changes tells besides the changes. */
export interface ChangeReport {
  /** The two sides, as people name them. */
  readonly base: string;
  readonly head: string;
  /** What is to be said before all else, in full sentences: that a side has no roadmap at all. */
  readonly note?: string;
}
