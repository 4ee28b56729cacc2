import { horizons } from '../../core/model/intent.ts';
import type { Intent } from '../../core/roadmap/roadmap.ts';
import type { Messages } from '../../messages/create-messages.ts';
import { textOf } from '../../messages/part.ts';
import { listOf } from '../base/message-parts.ts';

/** Returns the intents of a goal to show at once, the first few of now and next, and the others. */
export function foldIntents(intents: readonly Intent[]): FoldedIntents {
  if (intents.length <= most + 1) return { shown: intents, folded: [] };
  const shown = intents.filter(({ horizon }) => horizon !== 'later').slice(0, most);
  return { shown, folded: intents.filter((intent) => !shown.includes(intent)) };
}

const most = 3;

/** Returns how many are folded: `2 in Next, 6 in Later`. */
export function sayFolded(intents: readonly Intent[], t: Messages): string {
  const of = Map.groupBy(intents, ({ horizon }) => horizon);
  const counts = horizons.flatMap((horizon) => {
    const count = of.get(horizon)?.length ?? 0;
    return count > 0 ? t('vision.folded', { count, horizon: t(`horizon.${horizon}`) }) : [];
  });
  return textOf(listOf(counts, t.locale));
}

interface FoldedIntents {
  readonly shown: readonly Intent[];
  readonly folded: readonly Intent[];
}
