import type { RuleId } from './rule-table.ts';

/** A problem of `rule` at `location`. */
export function problem(
  rule: RuleId,
  location: Location,
  words: Pick<Problem, 'message' | 'hint' | 'related'>,
): Problem {
  return { rule, location, ...words };
}

/** Returns the start of a location; a whole file starts at 1:1. */
export function startOf(location: Location): Point {
  return 'line' in location ? location : { ...location, line: 1, column: 1 };
}

/**
 * A problem at one place in the content folder, as data. It has no severity yet, because files are
 * parsed before the settings are known.
 */
export interface Problem {
  readonly rule: RuleId;
  /** A full sentence about the problem, with the wrong value in double quotes. */
  readonly message: string;
  readonly location: Location;
  /** The fix, in a full sentence: `Did you mean "x"?` or an action. */
  readonly hint?: string;
  /** Other places that belong to the same problem: the first definition, the next edge of a cycle. */
  readonly related?: readonly RelatedPlace[];
}

/** A problem with its severity, as every report prints it. */
export interface Diagnostic extends Problem {
  readonly severity: Severity;
}

export type Severity = 'error' | 'warning';

export interface RelatedPlace {
  readonly message: string;
  readonly location: Location;
}

/** A whole file, or a point in it. Paths are relative to the content folder, with `/`. */
export type Location = WholeFile | Point;

export interface WholeFile {
  readonly file: string;
}

/** `line` and `column` are 1-based; `column` and `length` count UTF-16 code units. */
export interface Point {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The number of characters to underline on this line; absent if only the start is known. */
  readonly length?: number;
}
