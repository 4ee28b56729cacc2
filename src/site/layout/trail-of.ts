import { addressOf, placeAddresses } from '../../core/addresses.ts';
import { namedPlaces } from '../../core/named-places.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';
import type { Place } from './places.ts';

/** Returns the address of a place, its name or file, and the pages above it, from the far end. */
export function trailOf(place: Place, { settings, vision }: Roadmap): Trail {
  const t = messagesOf(settings);
  const top = { title: t('page.vision'), address: '/' };
  const board = { title: t('page.roadmap'), address: placeAddresses.roadmap };
  if (typeof place === 'string') {
    const { title, address } = namedPlaces(settings)[place];
    return { address, kind: title, trail: place === 'roadmap' ? [top] : [top, board] };
  }
  const address = addressOf(place);
  switch (place.type) {
    case 'vision':
      return { address, file: place.file };
    case 'goal':
      return { address, kind: t('kind.goal'), file: vision.file, trail: [top] };
    case 'intent':
      return { address, kind: t('kind.intent'), file: place.file, trail: [top, board] };
    case 'slice': {
      const { title } = place.intent;
      const intent = { title, address: addressOf(place.intent) };
      return { address, kind: t('kind.slice'), file: place.file, trail: [board, intent] };
    }
    case 'team':
      return { address, kind: t('kind.team'), trail: [board] };
  }
}

export interface Trail {
  readonly address: string;
  readonly kind?: string;
  readonly file?: string;
  readonly trail?: readonly { readonly title: string; readonly address: string }[];
}
