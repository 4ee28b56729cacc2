import type { Messages } from '../../messages/create-messages.ts';
import type { Timeline } from './timeline.ts';

/** Returns what is dated, in words: `2 overdue`, `3 active`, `12 slices shipped`. */
export function sayCounts(
  { overdue, active, promised, shipped }: Timeline['counts'],
  t: Messages,
): readonly string[] {
  return [
    overdue > 0 && t('timeline.overdue', { count: overdue }),
    active > 0 && t('count.active', { count: active }),
    promised > 0 && t('timeline.promised', { count: promised }),
    shipped > 0 && t('timeline.shipped', { count: shipped }),
  ].filter((figure) => figure !== false);
}
