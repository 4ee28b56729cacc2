import { stageOf } from '../../core/model/intent.ts';
import { addressOf } from '../../core/addresses.ts';
import type { PlaceName } from '../../core/named-places.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Intent, PageItem, Roadmap, Settings } from '../../core/roadmap/roadmap.ts';
import { threadThrough, type ThreadStop } from '../../core/roadmap/thread-through.ts';
import { markOf, stateInWords, type MarkName } from '../base/marks.ts';
import { placeStop, type Place } from './places.ts';

/**
 * Returns the stops of the thread through `place`, which is the current one; none is without a
 * place.
 */
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
  const t = messagesOf(settings);
  const [kind, state] = [t(`kind.${stop.type}`), stateOf(stop, settings)];
  return {
    type: stop.type,
    kind,
    title: stop.title,
    address: addressOf(stop),
    mark: markOf(stop),
    state,
  };
}

function stateOf(stop: ThreadStop, settings: Settings): string | undefined {
  if (stop.type === 'intent') return messagesOf(settings)(`horizon.${stageOf(stop)}`);
  return stop.type === 'slice' ? stateInWords(stop, settings) : undefined;
}

/** The line of what comes later runs through the first intent that is not for now. */
function comingNext({ intents }: Roadmap): Intent | undefined {
  return intents.find(({ horizon }) => horizon === 'next' || horizon === 'later');
}

/**
 * Returns the stop of a page with many items, which is above those it shows; a team is between
 * intents and slices.
 */
function ownStop({ settings }: Roadmap, place: Place): OwnStop | undefined {
  if (typeof place === 'string') return placeStop(place, settings);
  if (place.type !== 'team') return undefined;
  const kind = messagesOf(settings)('kind.team');
  const { type, name } = place;
  return { type, kind, title: name, address: addressOf(place), before: 'slice' };
}

function insert(stops: readonly Stop[], own: OwnStop): readonly Stop[] {
  const at = stops.findIndex((stop) => stop.type === own.before);
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

const above = { goal: 1, intent: 2, slice: 4 } as const;

export interface StopView extends Stop {
  readonly position: 'above' | 'here' | 'below';
}

interface Stop {
  readonly type: PlaceName | PageItem['type'];
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
