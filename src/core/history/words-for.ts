import { cite } from '../diff/cite.ts';
import { titleOf } from '../diff/title-of.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { ItemHistory } from './history.ts';
import { historyOf } from './history-of.ts';
import { partsOfKey } from './item-key.ts';
import type { Words } from './tell-step.ts';

/** What is called what today; of what is gone, as it was called last. */
export function wordsFor(roadmap: Roadmap, key: string, item: ItemHistory) {
  const { type, id } = partsOfKey(key);
  const { labels } = roadmap.settings;
  const current = type === 'vision' ? roadmap.vision : roadmap.byId[type].get(id);
  const title = current ? titleOf(current) : (lastTitleOf(item) ?? id);
  const words: Words = {
    name: cite(title),
    sayHorizon: (horizon) => (horizon ? labels[horizon] : 'no horizon'),
    titleOf(intent) {
      const gone = historyOf(roadmap, { type: 'intent', id: intent });
      return roadmap.byId.intent.get(intent)?.title ?? (gone && lastTitleOf(gone)) ?? intent;
    },
  };
  return { title, words };
}

/** What an item was called last; `undefined` where it never had a title. */
export function lastTitleOf({ initial, events }: ItemHistory): string | undefined {
  const last = events.findLast(({ what, to }) => what === 'title' && to !== undefined);
  return last?.to ?? initial.title;
}
