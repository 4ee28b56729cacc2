import { placeAddresses } from './addresses.ts';
import type { Settings } from './roadmap/roadmap.ts';

/** The pages of many items as one names them, in that order: a meeting in the organisation's own word. */
export function namedPlaces({ labels }: Settings): Readonly<Record<PlaceName, NamedPlace>> {
  const { roadmap, map, now, later, timeline, changes } = placeAddresses;
  return {
    roadmap: { title: 'Roadmap', address: roadmap },
    map: { title: 'Map', address: map },
    now: { title: labels.now, address: now },
    later: { title: labels.later, address: later },
    timeline: { title: 'Timeline', address: timeline },
    changes: { title: 'Changes', address: changes },
  };
}

export type PlaceName = keyof typeof placeAddresses;

interface NamedPlace {
  readonly title: string;
  /** Root-relative, below `base`. */
  readonly address: string;
}
