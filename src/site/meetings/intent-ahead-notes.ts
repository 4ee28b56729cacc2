import type { Intent } from '../../core/roadmap/roadmap.ts';
import type { Messages } from '../../messages/create-messages.ts';
import { textOf } from '../../messages/part.ts';
import { listOf } from '../base/message-parts.ts';
import { progressInBrief } from '../items/describe-item.ts';
import { isCounted } from '../items/bead-line.ts';
import { askForSlice, type Note } from '../items/slice-notes.ts';

/**
 * Returns an intent that is not for now in one line: its goals, who it is for and, where it is next,
 * what is known of its work.
 */
export function intentAheadNotes(intent: Intent, t: Messages): readonly Note[] {
  const { confidence, goals, horizon, owner, team } = intent;
  const isNear = horizon === 'next';
  const ask = askForSlice(intent, t);
  const titles = textOf(
    listOf(
      goals.map(({ title }) => title),
      t.locale,
    ),
  );
  const notes: readonly (Note | false | undefined)[] = [
    goals.length > 0 && { text: titles, isWritten: true },
    isNear && team && { text: team.name, isWritten: true },
    isNear && owner !== undefined && { text: owner, isOwner: true },
    confidence && {
      text: t('intent.confidence', { level: t(`confidence.${confidence}`) }),
      isSignal: confidence === 'low',
    },
    isNear && isCounted(intent, { isAlone: true }) && { text: progressInBrief(intent, t) },
    isNear && ask !== undefined && { text: ask },
  ];
  return notes.filter((note) => note !== undefined && note !== false);
}
