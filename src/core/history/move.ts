import type { ChangeKind } from '../diff/change-kinds.ts';
import type { KeyedType } from './item-key.ts';

/** One thing that moved, in a sentence. */
export interface Move {
  readonly kind: ChangeKind;
  /** It names the item by its title, in double quotes as `cite` gives it. */
  readonly text: string;
  readonly key: string;
  readonly type: KeyedType;
  readonly id: string;
  /** As the item is called today, or was called last. */
  readonly title: string;
  readonly date: string;
  /** An index into the commits of the history; absent for what front matter tells, or is not committed. */
  readonly commit?: number;
  /** Whether it lies on disk and is not committed. */
  readonly isUncommitted?: true;
}
