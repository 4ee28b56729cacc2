import type { ChangeGroup } from './change-groups.ts';

/** What holds for all changes of a kind: where they are told, how they are counted and made. */
export interface KindOfChange {
  readonly group: ChangeGroup;
  readonly counts: { readonly one: string; readonly many: string };
  /**
   * - `item`: the item comes with the values in `after`, or goes with those in `before`;
   * - `id`: its id;
   * - `key x`: the value of the key `x`; left out where the key is;
   * - `keys`: a record of keys and their values; a key that is in `before` alone goes;
   * - `list x`: what leaves and what joins the list under the key `x`, whose order means nothing;
   * - `thread`: ids of slices: the one in `before` is no steel thread any more, the one in `after` is;
   *   where both are said of one slice, it is.
   */
  readonly changes: 'item' | 'id' | 'keys' | 'thread' | `key ${string}` | `list ${string}`;
}
