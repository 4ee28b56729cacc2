import { placeAddresses } from '../../core/addresses.ts';
import type { Settings } from '../../core/roadmap/roadmap.ts';
import type { Neighbour } from './beside.ts';

/** A page that shows many items from one distance, as a stop of the thread. */
export function placeStop(place: PlaceName, { labels }: Settings): PlaceStop {
  const { horizon, ...stop } = stops[place];
  const state = horizon && labels[horizon];
  return { ...stop, address: placeAddresses[place], ...(state !== undefined && { state }) };
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
  roadmap: { kind: 'Roadmap', title: 'All intents', before: 'Intent', horizon: undefined },
  map: { kind: 'Map', title: 'Everything at once', before: 'Goal', horizon: undefined },
  timeline: {
    kind: 'Timeline',
    title: 'Shipped and promised',
    before: 'Intent',
    horizon: undefined,
  },
  changes: { kind: 'Changes', title: 'What moved', before: 'Intent', horizon: undefined },
  now: { kind: 'Meeting', title: 'Under way', before: 'Slice', horizon: 'now' },
  later: { kind: 'Meeting', title: 'Still to come', before: 'Intent', horizon: 'later' },
} as const satisfies Record<PlaceName, object>;

const rows: readonly (readonly PlaceName[])[] = [
  ['roadmap', 'map', 'timeline', 'changes'],
  ['now', 'later'],
];

export type PlaceName = keyof typeof placeAddresses;

interface PlaceStop {
  readonly kind: string;
  readonly title: string;
  readonly address: string;
  readonly before: 'Goal' | 'Intent' | 'Slice';
  readonly state?: string;
}
