import { stageOf } from '../../core/model/intent.ts';
import type { Messages } from '../../messages/create-messages.ts';
import type { Goal, Intent, Roadmap, Settings, Slice } from '../../core/roadmap/roadmap.ts';
import { isOpen } from '../../core/model/slice.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import { progressInBrief } from './describe-item.ts';
import { isCounted } from './bead-line.ts';
import { sliceNotes, type Note } from './slice-notes.ts';

/**
 * Returns the roadmap as chapters: each goal with the intents that serve it first, no goal, done,
 * declined.
 */
export function outline({ goals, intents, settings }: Roadmap): readonly Chapter[] {
  const t = messagesOf(settings);
  const open = intents.filter(({ horizon }) => horizon !== undefined);
  const byGoal = Map.groupBy(open, (intent) => intent.goals[0]);
  const aimless = byGoal.get(undefined) ?? [];
  return [
    ...goals.map((goal) => ({ goal, title: goal.title, intents: byGoal.get(goal) ?? [] })),
    ...(aimless.length > 0 ? [{ title: t('vision.no-goal'), intents: aimless }] : []),
    ...(['done', 'declined'] as const).flatMap((stage) => {
      const ended = intents.filter((intent) => stageOf(intent) === stage);
      return ended.length > 0 ? [{ stage, title: t(`horizon.${stage}`), intents: ended }] : [];
    }),
  ];
}

/** Returns what the map and the outline show of an intent, in order. */
export function intentNotes(intent: Intent, settings: Settings): IntentNotes {
  const t = messagesOf(settings);
  const { declined, team } = intent;
  return {
    state: declined ?? t(`horizon.${stageOf(intent)}`),
    counted:
      declined === undefined && isCounted(intent, { isAlone: true })
        ? progressInBrief(intent, t)
        : undefined,
    team: team?.name,
  };
}

/**
 * Returns the notes on a slice in an outline: those of any list, and the number of open questions.
 */
export function outlineNotes(slice: Slice, t: Messages): readonly Note[] {
  const open = isOpen(slice) ? slice.questions.total - slice.questions.done : 0;
  const questions = open > 0 ? [{ text: t('slice.open-questions', { count: open }) }] : [];
  return [...sliceNotes(slice, t), ...questions];
}

interface Chapter {
  readonly goal?: Goal;
  /** Where its intents ended, if they did. */
  readonly stage?: 'done' | 'declined';
  readonly title: string;
  readonly intents: readonly Intent[];
}

interface IntentNotes {
  /** Its horizon in the organisation's word, or why it was declined. */
  readonly state: string;
  readonly counted: string | undefined;
  readonly team: string | undefined;
}
