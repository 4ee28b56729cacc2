import { oncePer } from '../once-per.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { factsAfter } from '../model/facts-at.ts';
import type { Facts, ItemHistory } from '../model/history.ts';
import { partsOfKey } from '../roadmap/item-key.ts';

/** The slices whose files were removed, with what they said last. */
export const goneSlices = oncePer((roadmap: Roadmap): readonly GoneSlice[] =>
  [...(roadmap.history?.items ?? [])].flatMap(([key, item]) => {
    const { type, id } = partsOfKey(key);
    const index = item.events.findLastIndex(({ what }) => what === 'removed');
    if (type !== 'slice' || index < 0 || roadmap.byId.slice.has(id)) return [];
    const said = factsAfter(item, item.events.slice(0, index));
    return said ? [{ id, item, said }] : [];
  }),
);

interface GoneSlice {
  readonly id: string;
  readonly item: ItemHistory;
  readonly said: Facts;
}
