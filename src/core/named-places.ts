import { placeAddresses } from './addresses.ts';
import { messagesOf } from './roadmap/messages-of.ts';
import type { Settings } from './roadmap/roadmap.ts';

/** The pages of many items as one names them, in that order: a meeting in the organisation's own word. */
export function namedPlaces(settings: Settings): Readonly<Record<PlaceName, NamedPlace>> {
  const t = messagesOf(settings);
  const { roadmap, map, now, later, assumptions, done, timeline, changes } = placeAddresses;
  return {
    roadmap: { title: t('page.roadmap'), address: roadmap },
    map: { title: t('page.map'), address: map },
    now: { title: t('horizon.now'), address: now },
    later: { title: t('horizon.later'), address: later },
    assumptions: { title: t('page.assumptions'), address: assumptions },
    done: { title: t('horizon.done'), address: done },
    timeline: { title: t('page.timeline'), address: timeline },
    changes: { title: t('page.changes'), address: changes },
  };
}

export type PlaceName = keyof typeof placeAddresses;

interface NamedPlace {
  readonly title: string;
  /** Root-relative, below `base`. */
  readonly address: string;
}
