import type { ImportedNoun, ImportNote, ImportProblem, Place } from './import-row.ts';

export interface ImportRequest {
  /** The day of the import. */
  readonly asOf: string;
  /** The vision to write, for a folder without one. */
  readonly vision?: { readonly title: string; readonly statement: string };
  /** The text of the file that remembers what was imported before, if there is one. */
  readonly memory?: string | undefined;
}

export type ImportPlan =
  | {
      readonly ok: true;
      readonly items: readonly ImportedItem[];
      readonly notes: readonly ImportNote[];
      readonly changes: readonly ImportChange[];
    }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

export interface ImportedItem {
  readonly action: 'new' | 'updated' | 'unchanged';
  readonly noun: ImportedNoun;
  readonly id: string;
  readonly path: string;
  /** The key of its row. */
  readonly from: string;
  readonly title: string;
  /** Its status, horizon, or that it is done or declined. */
  readonly stage: string;
  readonly at: Place;
  /** The values that the import changes. */
  readonly changed: readonly string[];
  /** The values that differ in the imported file, but were changed by a person. */
  readonly kept: readonly string[];
}

export interface ImportChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
}
