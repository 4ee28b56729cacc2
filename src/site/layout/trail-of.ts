import { addressOf, placeAddresses } from '../../core/addresses.ts';
import { namedPlaces } from '../../core/named-places.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';
import type { Place } from './places.ts';

/** What a place is called and made of, and the pages above it, from the far end. */
export function trailOf(place: Place, { settings, vision }: Roadmap): Trail {
  if (typeof place === 'string') {
    const { title, address } = namedPlaces(settings)[place];
    return { address, kind: title, trail: place === 'roadmap' ? [top] : [top, board] };
  }
  const address = addressOf(place);
  switch (place.type) {
    case 'vision':
      return { address, file: place.file };
    case 'goal':
      return { address, kind: 'Goal', file: vision.file, trail: [top] };
    case 'intent':
      return { address, kind: 'Intent', file: place.file, trail: [top, board] };
    case 'slice': {
      const { title } = place.intent;
      const intent = { title, address: addressOf(place.intent) };
      return { address, kind: 'Slice', file: place.file, trail: [board, intent] };
    }
    case 'team':
      return { address, kind: 'Team', trail: [board] };
  }
}

const top = { title: 'Vision', address: '/' };
const board = { title: 'Roadmap', address: placeAddresses.roadmap };

export interface Trail {
  readonly address: string;
  readonly kind?: string;
  readonly file?: string;
  readonly trail?: readonly { readonly title: string; readonly address: string }[];
}
