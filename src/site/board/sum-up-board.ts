import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';
import { boardCard, type BoardCard } from './board-card.ts';

/** Returns how many intents are on the board, and how many of them need a look. */
export function sumUpBoard(roadmap: Roadmap): readonly string[] {
  const { intents, settings } = roadmap;
  const t = messagesOf(settings);
  const cards = intents
    .filter(({ horizon }) => horizon !== undefined)
    .map((intent) => boardCard(intent, roadmap));
  const count = (isCounted: (card: BoardCard) => boolean) => cards.filter(isCounted).length;
  const overdue = count((card) => card.overdue > 0);
  const blocked = count((card) => card.isBlocked);
  const unsure = count((card) => card.isUnsure);
  return [
    t('count.intent', { count: cards.length }),
    overdue > 0 && t('roadmap.overdue', { count: overdue }),
    blocked > 0 && t('count.blocked', { count: blocked }),
    unsure > 0 && t('roadmap.unsure', { count: unsure }),
  ].filter((figure) => figure !== false);
}
