import type { RuleId } from './rule-table.ts';

/** A problem of `rule` at `location`. */
export function problem(
  rule: RuleId,
  location: Location,
  words: Pick<Problem, 'message' | 'hint' | 'related'>,
): Problem {
  return { rule, location, ...words };
}

/** Where a location begins; a whole file begins at 1:1. */
export function startOf(location: Location): Point {
  return 'line' in location ? location : { ...location, line: 1, column: 1 };
}

/**
 * One problem of one place in the content folder, as data. It has no severity yet: a file is parsed
 * before the settings are known that may set one.
 */
export interface Problem {
  readonly rule: RuleId;
  /** What is wrong, in a full sentence that quotes the offending value in double quotes. */
  readonly message: string;
  readonly location: Location;
  /** What to do about it: `Did you mean "x"?` or an action, in a full sentence. */
  readonly hint?: string;
  /** Other places that belong to the same problem: the first definition, the next edge of a cycle. */
  readonly related?: readonly RelatedPlace[];
}

/** A problem with its severity: what every report prints. */
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
  /** How much to underline, on this line; absent where only the start is known. */
  readonly length?: number;
}
