import {
  addressOf,
  guideAddress,
  healthAddress,
  placeAddresses,
  searchAddress,
} from '../../core/addresses.ts';
import type { PlaceName } from '../../core/named-places.ts';
import type { PageItem, Roadmap } from '../../core/roadmap/roadmap.ts';
import { siblingsOf } from './siblings-of.ts';

/** Returns the letter that leads to a place after `g`: the one it begins with. */
export function goKey(address: string): string | undefined {
  return letters.get(address);
}

const letters: ReadonlyMap<string, string> = new Map([
  ['/', 'v'],
  ...[...Object.values(placeAddresses), healthAddress, guideAddress, searchAddress].map(
    (address) => [address, address.charAt(1)] as const,
  ),
]);

/** Returns the pages before and after that of an item, among those beside it. */
export function neighboursOf(roadmap: Roadmap, item: PageItem): Neighbours {
  const row = siblingsOf(roadmap, item);
  const at = row.indexOf(item);
  return { previous: neighbour(row[at - 1]), next: neighbour(row[at + 1]) };
}

function neighbour(item: PageItem | undefined): Neighbour | undefined {
  if (!item) return undefined;
  return { title: item.type === 'team' ? item.name : item.title, address: addressOf(item) };
}

/** Returns how near to the work a place is, from 0 (the vision) to 5 (a slice). */
export function depthOf(place: Place): number {
  return depths[typeof place === 'string' ? place : place.type];
}

const depths = {
  vision: 0,
  goal: 1,
  map: 1,
  roadmap: 2,
  timeline: 2,
  changes: 2,
  later: 2,
  assumptions: 2,
  done: 2,
  intent: 3,
  assumption: 3,
  team: 4,
  now: 4,
  slice: 5,
} as const satisfies Record<PlaceName | PageItem['type'], number>;

/** A place on the roadmap for a reader. */
export type Place = PageItem | PlaceName;

interface Neighbours {
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
}

export interface Neighbour {
  readonly title: string;
  readonly address: string;
}
