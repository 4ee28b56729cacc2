import { stageOf } from '../../core/model/intent.ts';
import type { Messages } from '../../messages/create-messages.ts';
import type { Assumption, Goal, Intent, Roadmap, Slice, Team } from '../../core/roadmap/roadmap.ts';
import { formatPeriod } from '../../core/model/format-period.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import { upperFirst } from '../../core/text/upper-first.ts';
import { goalInBrief } from './describe-goal.ts';
import { isCounted } from './bead-line.ts';
import { openRequests } from './slice-notes.ts';
import { stateInWords } from '../base/marks.ts';

/**
 * Returns the facts of an item in one line that is clear without context, for example in a chat.
 */
export function describeItem(item: Described, { settings }: Roadmap): string {
  const facts = factsOf(item, settings).filter((fact) => fact !== undefined);
  return upperFirst(facts.join(' · '));
}

function factsOf(item: Described, settings: Roadmap['settings']): Facts {
  const t = messagesOf(settings);
  switch (item.type) {
    case 'goal':
      return goalFacts(item, t);
    case 'intent':
      return intentFacts(item, t);
    case 'slice':
      return [stateInWords(item, settings), ...sliceFacts(item, t)];
    case 'assumption':
      return [t(`assumption.${item.status}`), item.assumption];
    case 'team':
      return teamFacts(item, t);
  }
}

function goalFacts(goal: Goal, t: Messages): Facts {
  return [
    goal.measurement?.measure,
    goalInBrief(goal, t),
    goal.by && t('goal.due', { period: formatPeriod(goal.by, t.locale) }),
  ];
}

function intentFacts(intent: Intent, t: Messages): Facts {
  const { current, declined, done, goals } = intent;
  const [goal] = goals;
  if (declined !== undefined) return [t('intent.declined', { reason: declined })];
  return [
    done === undefined
      ? t(`horizon.${stageOf(intent)}`)
      : t('intent.done', { day: formatPeriod(done, t.locale) }),
    goal && t('item.for', { title: goal.title }),
    isCounted(intent, { isAlone: true }) ? progressInBrief(intent, t) : undefined,
    current && t('intent.current', { title: current.title }),
  ];
}

/** `2 of 5 slices shipped`. */
export function progressInBrief({ progress }: Intent, t: Messages): string {
  return t('intent.progress', { count: progress.shipped, total: progress.total });
}

function sliceFacts({ doneWhen, intent, thread }: Slice, t: Messages): Facts {
  return [
    thread ? t('slice.steel-thread') : undefined,
    t('item.for', { title: intent.title }),
    doneWhen.total > 0
      ? t('slice.done', { done: doneWhen.done, total: doneWhen.total })
      : undefined,
  ];
}

function teamFacts({ asked, slices }: Team, t: Messages): Facts {
  const active = slices.filter(({ status }) => status === 'active').length;
  const open = openRequests(asked.map(({ ask }) => ask));
  return [t('team.active', { count: active }), t('slice.open-requests', { count: open })];
}

type Described = Goal | Intent | Slice | Assumption | Team;

type Facts = readonly (string | undefined)[];
