/** Where on a card the facts stand, in pixels, and the colour of the organisation. */
export interface FactsRoom {
  readonly x: number;
  readonly width: number;
  readonly accent: string;
}
