import { namedPlaces, type PlaceName } from '../../core/named-places.ts';
import type { Settings } from '../../core/roadmap/roadmap.ts';
import type { Neighbour } from './beside.ts';
import { placeAddresses, searchAddress } from '../../core/addresses.ts';

/** A page that shows many items from one distance, as a stop of the thread. */
export function placeStop(place: PlaceName, settings: Settings): PlaceStop {
  const { title: name, address } = namedPlaces(settings)[place];
  const isMeeting = place === 'now' || place === 'later';
  return {
    ...stops[place],
    address,
    ...(isMeeting ? { kind: 'Meeting', state: name } : { kind: name }),
  };
}

/** The places at the same distance, in the order one walks along them. */
export function placesBeside(place: PlaceName, settings: Settings): readonly Neighbour[] {
  const row = rows.find((names) => names.includes(place)) ?? [place];
  return row.map((name) => {
    const { title, state, address } = placeStop(name, settings);
    return { title: state === undefined ? title : `${state}: ${title.toLowerCase()}`, address };
  });
}

/** `before` is the kind of stop that comes next on the way down. */
const stops = {
  roadmap: { title: 'All intents', before: 'Intent' },
  map: { title: 'Everything at once', before: 'Goal' },
  timeline: { title: 'Shipped and promised', before: 'Intent' },
  changes: { title: 'What moved', before: 'Intent' },
  now: { title: 'Under way', before: 'Slice' },
  later: { title: 'Still to come', before: 'Intent' },
} as const satisfies Record<PlaceName, object>;

const rows: readonly (readonly PlaceName[])[] = [
  ['roadmap', 'map', 'timeline', 'changes'],
  ['now', 'later'],
];

/** The letter that leads to a place after `g`: the one it begins with. */
export function goKey(address: string): string | undefined {
  return letters.get(address);
}

const letters: ReadonlyMap<string, string> = new Map([
  ['/', 'v'],
  ...[...Object.values(placeAddresses), searchAddress].map(
    (address) => [address, address.charAt(1)] as const,
  ),
]);

interface PlaceStop {
  readonly kind: string;
  readonly title: string;
  readonly address: string;
  readonly before: 'Goal' | 'Intent' | 'Slice';
  readonly state?: string;
}
