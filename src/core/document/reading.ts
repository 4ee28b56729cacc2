import type { Body, ParsedBody } from '../body/parsed-body.ts';
import type { ContentFile, TextFile } from '../content-file.ts';
import type { Problem } from '../diagnostics/diagnostic.ts';

/**
 * The plain data read from one file: always the same for the same path and text. So it can be
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

/** A file with what an earlier run of the same code read in it. */
export interface KnownFile extends TextFile {
  readonly known: Reading;
}

/** Returns what is known of a file; nothing where no run has read it as it is. */
export function knownOf(file: ContentFile): Reading | undefined {
  return 'known' in file ? (file as KnownFile).known : undefined;
}
