import type { Goal, Intent, Roadmap, Settings, Slice } from '../../core/roadmap/roadmap.ts';
import { isOpen } from '../../core/model/slice.ts';
import { count } from '../base/format-number.ts';
import { progressInBrief } from './describe-item.ts';
import { isCounted } from './bead-line.ts';
import { sliceNotes, type Note } from './slice-notes.ts';

/** The roadmap as chapters: each goal with the intents that serve it first, no goal, declined. */
export function outline({ goals, intents }: Roadmap): readonly Chapter[] {
  const open = intents.filter(({ horizon }) => horizon !== undefined);
  const declined = intents.filter(({ horizon }) => horizon === undefined);
  const byGoal = Map.groupBy(open, (intent) => intent.goals[0]);
  const aimless = byGoal.get(undefined) ?? [];
  return [
    ...goals.map((goal) => ({ goal, title: goal.title, intents: byGoal.get(goal) ?? [] })),
    ...(aimless.length > 0 ? [{ title: 'Serving no goal', intents: aimless }] : []),
    ...(declined.length > 0 ? [{ title: 'What we will not do', intents: declined }] : []),
  ];
}

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

interface Chapter {
  readonly goal?: Goal;
  readonly title: string;
  readonly intents: readonly Intent[];
}

interface IntentNotes {
  /** Its horizon in the organisation's word, or why it was declined. */
  readonly state: string;
  readonly counted: string | undefined;
  readonly team: string | undefined;
}
