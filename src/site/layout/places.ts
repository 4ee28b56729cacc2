import { stageOf } from '../../core/model/intent.ts';
import { namedPlaces, type PlaceName } from '../../core/named-places.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { PageItem, Roadmap, Settings } from '../../core/roadmap/roadmap.ts';
import { addressOf, placeAddresses, searchAddress } from '../../core/addresses.ts';
import { oncePer } from '../../core/once-per.ts';

/** Returns a page that shows many items from one distance, as a stop of the thread. */
export function placeStop(place: PlaceName, settings: Settings): PlaceStop {
  const { title: name, address } = namedPlaces(settings)[place];
  const t = messagesOf(settings);
  const isMeeting = place === 'now' || place === 'later';
  return {
    type: place,
    title: t(`stop.${place}`),
    before: before[place],
    address,
    ...(isMeeting ? { kind: t('stop.meeting'), state: name } : { kind: name }),
  };
}

/** The places at the same distance, in the order one walks along them. */
function placesBeside(place: PlaceName, settings: Settings): readonly Neighbour[] {
  const row = rows.find((names) => names.includes(place)) ?? [place];
  return row.map((name) => {
    const { title, state, address } = placeStop(name, settings);
    return { title: state ?? title, address };
  });
}

/** The type of the stop that comes next on the way down. */
const before = {
  roadmap: 'intent',
  map: 'goal',
  timeline: 'intent',
  changes: 'intent',
  now: 'slice',
  later: 'intent',
  done: 'intent',
} as const satisfies Record<PlaceName, PageItem['type']>;

const rows: readonly (readonly PlaceName[])[] = [
  ['roadmap', 'map', 'timeline', 'changes'],
  ['now', 'later', 'done'],
];

/** Returns the letter that leads to a place after `g`: the one it begins with. */
export function goKey(address: string): string | undefined {
  return letters.get(address);
}

const letters: ReadonlyMap<string, string> = new Map([
  ['/', 'v'],
  ...[...Object.values(placeAddresses), searchAddress].map(
    (address) => [address, address.charAt(1)] as const,
  ),
]);

/**
 * Returns the neighbours of a place: items of its kind in the site's order, or pages of many items.
 */
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

/**
 * Returns the row of an item: for a slice the slices of its intent, for an intent those of its
 * stage.
 */
function rowOf(roadmap: Roadmap, item: PageItem): readonly PageItem[] {
  switch (item.type) {
    case 'slice':
      return item.intent.slices;
    case 'intent':
      return intentsByStage(roadmap).get(stageOf(item)) ?? [];
    case 'goal':
      return roadmap.goals;
    case 'team':
      return roadmap.teams;
    case 'vision':
      return [item];
  }
}

const intentsByStage = oncePer(({ intents }: Roadmap) => Map.groupBy(intents, stageOf));

function neighbour(item: PageItem | undefined): Neighbour | undefined {
  if (!item) return undefined;
  return { title: item.type === 'team' ? item.name : item.title, address: addressOf(item) };
}

/** A place on the roadmap for a reader. */
export type Place = PageItem | PlaceName;

interface PlaceStop {
  readonly type: PlaceName;
  readonly kind: string;
  readonly title: string;
  readonly address: string;
  readonly before: 'goal' | 'intent' | 'slice';
  readonly state?: string;
}

interface Beside {
  readonly previous?: Neighbour | undefined;
  readonly next?: Neighbour | undefined;
}

export interface Neighbour {
  readonly title: string;
  readonly address: string;
}
