/** One row of an export, item of a list or heading, with the place of everything it says. */
export interface ImportRow {
  readonly at: Place;
  readonly cells: Readonly<Partial<Record<Field, Cell>>>;
  /** The kind of item it becomes, where the file itself has it. */
  readonly noun?: ImportedNoun;
}

/** The text of one value, never empty. */
export interface Cell {
  readonly text: string;
  readonly at: Place;
}

/** A 1-based line and column of the imported file; columns count UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * The meanings of columns: the key of an item or, in the last group, something that decides about
 * items. Keys that begin with `x-` are kept as they are.
 */
export const fields = [
  ...['title', 'body', 'status', 'horizon', 'owner', 'team', 'confidence', 'kind', 'thread'],
  ...['hypothesis', 'learned', 'because', 'appetite', 'depends_on', 'demo', 'started', 'shipped'],
  ...['target', 'order', 'reviewed', 'source'],
  ...['from', 'type', 'labels', 'parent', 'parent_title', 'group', 'priority', 'archived'],
] as const;

export type Field = (typeof fields)[number] | `x-${string}`;

export type ImportedNoun = 'intent' | 'slice';

/** A mistake in the imported file, which stops the import. */
export interface ImportProblem extends Place {
  readonly message: string;
  readonly hint?: string;
}

/** A loss with its reason, or a guess: what a person should know of an import that worked. */
export interface ImportNote extends Place {
  readonly message: string;
  readonly isGuess?: true;
}

/** Rows of a file, or its mistakes. */
export type Reading<Read> =
  | ({ readonly ok: true } & Read)
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/** Returns a reading that found one mistake. */
export function mistake(at: Place, message: string, hint?: string): Reading<never> {
  const { line, column } = at;
  return { ok: false, problems: [{ line, column, message, ...(hint !== undefined && { hint }) }] };
}

/** Returns a key that no other row has: these words, numbered where they are taken. */
export function freeKey(words: string, taken: TakenKeys): string {
  let count = (taken.get(words) ?? 0) + 1;
  const keyOf = () => (count === 1 ? words : `${words} (${count})`);
  while (count > 1 && taken.has(keyOf())) count += 1;
  taken.set(words, count);
  const key = keyOf();
  if (key !== words) taken.set(key, 1);
  return key;
}

/** By each key, the last number that was tried for it. */
export type TakenKeys = Map<string, number>;
