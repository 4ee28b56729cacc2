import type { Body } from '../body/body.ts';
import type { ParsedBody } from '../body/parsed-body.ts';
import type { Problem } from '../diagnostics/diagnostic.ts';

/**
 * What is read in one file, as plain data: always the same for the same path and text. So it can be
 * kept, and known to another run of the same code.
 */
export interface Reading extends ReadKeys {
  readonly format: Body['format'];
  readonly parsedBody: ParsedBody;
}

/** The front matter, as `Source` has it. */
export interface ReadKeys {
  readonly fields: object;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
  /** The keys that are probably misspelt, as `readFields` returns them. */
  readonly misspelt: ReadonlySet<string>;
}
