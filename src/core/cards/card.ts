import type { GoalStatus } from '../forecast/status-of-goal.ts';
import type { Stage } from '../model/intent.ts';
import type { SliceStatus } from '../model/slice.ts';

/** The content of a social card as plain data, from which it is drawn. */
export interface Card {
  /** Where it is published, root-relative, below `base`: `/cards/intents/<id>.png`. */
  readonly address: string;
  /** The organisation's colour, as it is readable on light paper. */
  readonly accent: string;
  readonly product: string;
  /** The line from the vision to what the card is about, which is the last. */
  readonly thread: readonly CardMark[];
  /** The type and horizon of its item: `Intent · Now`. */
  readonly label: string;
  readonly title: string;
  /** Far items are drawn with less detail. */
  readonly isFar: boolean;
  /** A sentence below the title. */
  readonly note?: string;
  readonly drawing?: CardDrawing;
}

export type CardMark = 'vision' | 'goal' | Stage | SliceStatus;
export type CardBead = SliceStatus | 'blocked';

export type CardDrawing =
  /** The slices of an intent as beads, or, where there are too many, what part of them shipped. */
  | { readonly kind: 'beads'; readonly beads: readonly CardBead[]; readonly words: string }
  | { readonly kind: 'filled'; readonly filled: number; readonly words: string }
  | CardFigure
  | CardGoals;

/** Goals beside one another. */
export interface CardGoals {
  readonly kind: 'goals';
  readonly goals: readonly CardGoal[];
  /** The number of items without room: `2 more`. */
  readonly more?: string;
  /** All of it in words. */
  readonly words: string;
}

/** A goal: its latest reading, and the drawing of its way from baseline to target. */
export interface CardFigure {
  readonly kind: 'figure';
  /** The latest reading; absent while there is none. */
  readonly value?: string;
  readonly way: string;
  readonly until?: string;
  /** How it is doing: `behind schedule`. */
  readonly state: string;
  readonly measure: string;
  readonly baseline: string;
  readonly target: string;
  readonly chart: CardChart;
}

/** Parts of the width and of the height of the drawing, 0 to 1 from its upper left corner. */
export interface CardChart {
  readonly status: GoalStatus;
  readonly baseline: number;
  /** On no day of its own, and then without a dot, while the goal has none to reach it by. */
  readonly target: { readonly x?: number; readonly y: number };
  /** Whether to draw a line from the baseline to the target. */
  readonly isPaced: boolean;
  readonly points: readonly CardPoint[];
  /** Whether to write the number of the baseline below its line. */
  readonly labelBelow: boolean;
}

export interface CardPoint {
  readonly x: number;
  readonly y: number;
}

export interface CardGoal {
  readonly title: string;
  readonly status: GoalStatus;
  /** From baseline (0) to target (1); absent while nothing is measured or read. */
  readonly progress?: number;
}

/** In pixels, as chats and social networks want it. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Raise it when the same card is drawn differently: all stored cards are then drawn anew. */
export const cardVersion = 3;

/** The colours of the light theme (`src/site/layout/styles/tokens.css`), which cards are drawn in. */
export const cardColours = {
  paper: '#fcfbf8',
  text: '#1e1c19',
  muted: '#5c564c',
  hairline: '#dcd6ca',
  line: '#8d8578',
} as const;

/** The colours of how goals are doing, of the same theme. */
export const cardGoalColours = {
  reached: '#1f6b46',
  ahead: '#1f6477',
  'on-track': '#1f6b46',
  behind: '#855400',
  worse: '#a3241b',
  unknown: cardColours.muted,
  unmeasured: cardColours.muted,
} as const satisfies Record<GoalStatus, string>;

/** Where on a card the facts are, in pixels, and the colour of the organisation. */
export interface FactsRoom {
  readonly x: number;
  readonly width: number;
  readonly accent: string;
}
