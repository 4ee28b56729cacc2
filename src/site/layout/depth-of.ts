import type { Settings } from '../../core/roadmap/roadmap.ts';
import { placeStop } from './places.ts';
import type { Place } from './thread-view.ts';

/**
 * How near to the work a place is, from 0, the vision, to 5, a slice. Pages of many items and teams
 * lie a step above what they show.
 */
export function depthOf(place: Place, settings: Settings): number {
  if (typeof place === 'object') return depths[place.type];
  return above[placeStop(place, settings).before];
}

const depths = { vision: 0, goal: 1, intent: 3, team: 4, slice: 5 } as const satisfies Record<
  Exclude<Place, string>['type'],
  number
>;

const above = { Goal: 1, Intent: 2, Slice: 4 } as const;
