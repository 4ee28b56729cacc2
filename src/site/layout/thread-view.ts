import { addressOf } from '../../core/addresses.ts';
import type { Intent, Roadmap, Settings } from '../../core/roadmap/roadmap.ts';
import { threadThrough, type ThreadStop } from '../../core/roadmap/thread-through.ts';
import { markOf, stateInWords, type MarkName } from '../base/marks.ts';
import { placeStop, type Place } from './places.ts';

/** The stops of the thread through `place`, which is the current one; none is without a place. */
export function threadView(roadmap: Roadmap, place: Place | undefined): readonly StopView[] {
  const item =
    typeof place === 'object' ? place : place === 'later' ? comingNext(roadmap) : undefined;
  const stops = threadThrough(roadmap, item).map((stop) => viewOf(roadmap, stop));
  const own = place && ownStop(roadmap, place);
  const line = own ? insert(stops, own) : stops;
  const here = own?.address ?? (item && addressOf(item));
  const at = line.findIndex((stop) => stop.address === here);
  return line.map((stop, index) => ({ ...stop, position: positionOf(index, at) }));
}

function viewOf({ settings }: Roadmap, stop: ThreadStop): Stop {
  const [kind, state] = wordsOf(stop, settings.labels);
  return { kind, title: stop.title, address: addressOf(stop), mark: markOf(stop), state };
}

function wordsOf(stop: ThreadStop, labels: Roadmap['settings']['labels']) {
  switch (stop.type) {
    case 'vision':
      return ['Vision', undefined] as const;
    case 'goal':
      return ['Goal', undefined] as const;
    case 'intent':
      return ['Intent', stop.horizon ? labels[stop.horizon] : 'Declined'] as const;
    case 'slice':
      return ['Slice', stateInWords(stop)] as const;
  }
}

/** The line of what comes later runs through the first intent that is not for now. */
function comingNext({ intents }: Roadmap): Intent | undefined {
  return intents.find(({ horizon }) => horizon === 'next' || horizon === 'later');
}

/** A page of many items lies above those it shows, a team between intents and slices. */
function ownStop({ settings }: Roadmap, place: Place): OwnStop | undefined {
  if (typeof place === 'string') return placeStop(place, settings);
  if (place.type !== 'team') return undefined;
  return { kind: 'Team', title: place.name, address: addressOf(place), before: 'Slice' };
}

function insert(stops: readonly Stop[], own: OwnStop): readonly Stop[] {
  const at = stops.findIndex((stop) => stop.kind === own.before);
  return at < 0 ? [...stops, own] : stops.toSpliced(at, 0, own);
}

function positionOf(index: number, here: number): StopView['position'] {
  if (here < 0) return 'below';
  if (index === here) return 'here';
  return index < here ? 'above' : 'below';
}

/** How near to the work a place is, from 0 (the vision) to 5 (a slice). */
export function depthOf(place: Place, settings: Settings): number {
  if (typeof place === 'object') return depths[place.type];
  return above[placeStop(place, settings).before];
}

const depths = { vision: 0, goal: 1, intent: 3, team: 4, slice: 5 } as const satisfies Record<
  Exclude<Place, string>['type'],
  number
>;

const above = { Goal: 1, Intent: 2, Slice: 4 } as const;

export interface StopView extends Stop {
  readonly position: 'above' | 'here' | 'below';
}

interface Stop {
  readonly kind: string;
  readonly title: string;
  readonly address: string;
  /** Absent for a stop that is not an item of the line. */
  readonly mark?: MarkName | undefined;
  readonly state?: string | undefined;
}

interface OwnStop extends Stop {
  readonly before: string;
}
