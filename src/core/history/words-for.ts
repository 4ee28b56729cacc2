import { cite } from '../diff/cite.ts';
import { titleOf } from '../diff/title-of.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { ItemHistory } from './history.ts';
import { partsOfKey } from './item-key.ts';
import type { Words } from './tell-step.ts';

/** What is called what today; of what is gone, as it was called last. */
export function wordsFor(roadmap: Roadmap, key: string, item: ItemHistory) {
  const { type, id } = partsOfKey(key);
  const { labels } = roadmap.settings;
  const current = type === 'vision' ? roadmap.vision : roadmap.byId[type].get(id);
  const last = item.events.findLast(({ what, to }) => what === 'title' && to !== undefined);
  const title = current ? titleOf(current) : (last?.to ?? item.initial.title ?? id);
  const words: Words = {
    name: cite(title),
    sayHorizon: (horizon) => (horizon ? labels[horizon] : 'no horizon'),
    titleOf: (intent) =>
      roadmap.byId.intent.get(intent)?.title ??
      roadmap.history?.items.get(`intent/${intent}`)?.initial.title ??
      intent,
  };
  return { title, words };
}
