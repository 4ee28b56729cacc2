import { isOpen } from '../../core/roadmap/is-open.ts';
import type { Intent, Settings, Slice } from '../../core/roadmap/roadmap.ts';
import { count } from '../base/count.ts';
import { progressInBrief } from './describe-item.ts';
import { isCounted } from './is-counted.ts';
import { sliceNotes, type Note } from './slice-notes.ts';

/** What the map and the outline say of an intent, in the order they say it. */
export function intentNotes(intent: Intent, { labels }: Settings): IntentNotes {
  const { horizon, declined = 'declined', team } = intent;
  return {
    state: horizon === undefined ? declined : labels[horizon],
    counted: horizon && isCounted(intent, { isAlone: true }) ? progressInBrief(intent) : undefined,
    team: team?.name,
  };
}

/** What they say of a slice: what any list does, and how many of its questions nobody has answered. */
export function outlineNotes(slice: Slice): readonly Note[] {
  const open = isOpen(slice) ? slice.questions.total - slice.questions.done : 0;
  return [...sliceNotes(slice), ...(open > 0 ? [{ text: count(open, 'open question') }] : [])];
}

interface IntentNotes {
  /** Its horizon in the organisation's word, or why it was declined. */
  readonly state: string;
  readonly counted: string | undefined;
  readonly team: string | undefined;
}
