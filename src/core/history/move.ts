import type { ChangedItem, TitledFinding } from '../diff/change.ts';
import type { ChangeKind } from '../diff/change-kinds.ts';
import { titleOf, type Roadmap } from '../roadmap/roadmap.ts';
import { type ItemHistory, lastTitleOf } from '../model/history.ts';
import { partsOfKey } from '../roadmap/item-key.ts';

/** An item as it is called today, or was called last. */
export function itemOfMove(roadmap: Roadmap, key: string, history: ItemHistory): ChangedItem {
  const { type: kind, id } = partsOfKey(key);
  const item = kind === 'vision' ? roadmap.vision : roadmap.byId[kind].get(id);
  return { kind, id, title: (item && titleOf(item)) ?? lastTitleOf(history) ?? id };
}

/** One thing that moved. */
export type Move<Kind extends ChangeKind = ChangeKind> = TitledFinding<Kind> & {
  readonly date: string;
  /** An index into the commits of the history; absent if the day is from front matter or nothing is committed. */
  readonly commit?: number;
  /** Whether it is on disk and not committed. */
  readonly isUncommitted?: true;
};
