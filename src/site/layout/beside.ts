import { addressOf, placeAddresses, type PageItem } from '../../core/addresses.ts';
import type { PlaceName } from '../../core/named-places.ts';
import { oncePer } from '../../core/roadmap/once-per.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';
import { placesBeside } from './places.ts';
import type { Place } from './thread-view.ts';

/** The neighbours of a place: items of its kind in the site's order, or pages of many items. */
export function beside(roadmap: Roadmap, place: Place): Beside {
  if (typeof place === 'string') return besidePlace(roadmap, place);
  const row = rowOf(roadmap, place);
  const at = row.indexOf(place);
  return { previous: neighbour(row[at - 1]), next: neighbour(row[at + 1]) };
}

function besidePlace({ settings }: Roadmap, place: PlaceName): Beside {
  const row = placesBeside(place, settings);
  const at = row.findIndex(({ address }) => address === placeAddresses[place]);
  return { previous: row[at - 1], next: row[at + 1] };
}

/** A slice stands beside the slices of its intent, an intent beside those of its horizon. */
function rowOf(roadmap: Roadmap, item: PageItem): readonly PageItem[] {
  switch (item.type) {
    case 'slice':
      return item.intent.slices;
    case 'intent':
      return intentsByHorizon(roadmap).get(item.horizon) ?? [];
    case 'goal':
      return roadmap.goals;
    case 'team':
      return roadmap.teams;
    case 'vision':
      return [item];
  }
}

const intentsByHorizon = oncePer(({ intents }: Roadmap) =>
  Map.groupBy(intents, ({ horizon }) => horizon),
);

function neighbour(item: PageItem | undefined): Neighbour | undefined {
  if (!item) return undefined;
  return { title: item.type === 'team' ? item.name : item.title, address: addressOf(item) };
}

export interface Beside {
  readonly previous?: Neighbour | undefined;
  readonly next?: Neighbour | undefined;
}

export interface Neighbour {
  readonly title: string;
  readonly address: string;
}
