import { addressOf, placeAddresses } from '../../core/addresses.ts';
import { namedPlaces } from '../../core/named-places.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';
import type { Place } from './places.ts';

/**
 * Returns the address of a place and its file. For one that is neither on the thread nor in the
 * menu, also its kind and the pages above it, from the far end.
 */
export function trailOf(place: Place, { settings, vision }: Roadmap): Trail {
  if (typeof place === 'string') return { address: placeAddresses[place] };
  const address = addressOf(place);
  switch (place.type) {
    case 'goal':
      return { address, file: vision.file };
    case 'assumption':
      return {
        address,
        file: place.file,
        kind: messagesOf(settings)('kind.assumption'),
        trail: [namedPlaces(settings).assumptions],
      };
    case 'team':
      return {
        address,
        kind: messagesOf(settings)('kind.team'),
        trail: [namedPlaces(settings).roadmap],
      };
    default:
      return { address, file: place.file };
  }
}

export interface Trail {
  readonly address: string;
  readonly kind?: string;
  readonly file?: string;
  readonly trail?: readonly { readonly title: string; readonly address: string }[];
}
