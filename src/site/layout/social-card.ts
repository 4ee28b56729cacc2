import { createHash } from 'node:crypto';

import { type Card, cardVersion } from '../../core/cards/card.ts';
import { describeCard } from '../../core/cards/describe-card.ts';
import { oncePerPart } from '../../core/once-per.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Assumption, Goal, Intent, Roadmap, Vision } from '../../core/roadmap/roadmap.ts';
import { cardOf } from './card-of.ts';
import type { Place } from './places.ts';

/**
 * The card a page is shown by in a chat: a goal, an intent and an assumption have their own, slices that of their
 * intent, all others that of the vision. Its address changes with what it says, because chats keep
 * images by their address.
 */
export function socialCard(roadmap: Roadmap, place: Place | undefined): SocialCard {
  return cardOfItem(itemOf(place) ?? roadmap.vision, roadmap);
}

/** Many pages share one. */
const cardOfItem = oncePerPart((item: CardItem, roadmap: Roadmap): SocialCard => {
  const card = cardOf(item, roadmap);
  const said = JSON.stringify([cardVersion, card]);
  const version = createHash('sha256').update(said).digest('hex').slice(0, 8);
  return {
    card,
    address: `${card.address}?v=${version}`,
    words: describeCard(card, messagesOf(roadmap.settings)),
  };
});

function itemOf(place: Place | undefined): CardItem | undefined {
  if (typeof place !== 'object' || place.type === 'team') return undefined;
  return place.type === 'slice' ? place.intent : place;
}

/** Returns the cards that pages refer to: none when the address of the site is unknown. */
export function cardsOf(roadmap: Roadmap): readonly Card[] {
  const { assumptions, goals, intents, settings, vision } = roadmap;
  if (settings.url === undefined) return [];
  return [vision, ...goals, ...intents, ...assumptions].map(
    (item) => cardOfItem(item, roadmap).card,
  );
}

type CardItem = Vision | Goal | Intent | Assumption;

export interface SocialCard {
  readonly card: Card;
  /** Root-relative, below `base`, with a version. */
  readonly address: string;
  readonly words: string;
}
