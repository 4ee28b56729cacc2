import type { Card } from '../../core/cards/card.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';
import { socialCard } from './social-card.ts';

/** The cards that pages refer to: none while nobody knows where the site is published. */
export function cardsOf(roadmap: Roadmap): readonly Card[] {
  const { goals, intents, settings, vision } = roadmap;
  if (settings.url === undefined) return [];
  return [vision, ...goals, ...intents].map((item) => socialCard(roadmap, item).card);
}
