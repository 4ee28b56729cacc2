import type { Item } from '../roadmap/roadmap.ts';
import type { ChangeKind } from './change-kinds.ts';

/** One thing that differs between two roadmaps, said in a sentence and as data. */
export interface Change {
  readonly kind: ChangeKind;
  readonly item: ChangedItem;
  /** Where the item is written, relative to the content folder; where it was, when it is gone. */
  readonly file: string;
  /** A full sentence that names the item by its title, in double quotes. */
  readonly text: string;
  /**
   * What was and what is: the values that the kind changes, as `changeKinds` tells, named as in the front
   * matter. Plain JSON data. References are by id, and items that were renamed go by their new one.
   */
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What a change is about: as it is called afterwards, or was called last. */
export interface ChangedItem {
  readonly kind: Item['type'] | 'settings';
  readonly id: string;
  readonly title: string;
}

/** What a detector finds: the item and its file are known to whoever asked it. */
export type Finding = Pick<Change, 'kind' | 'text' | 'before' | 'after'>;
