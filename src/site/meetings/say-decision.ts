import { appetiteSpent } from '../../core/roadmap/appetite-spent.ts';
import type { Decision, DecisionReason } from '../../core/roadmap/decisions-of.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Roadmap, Slice } from '../../core/roadmap/roadmap.ts';
import type { Messages } from '../../messages/create-messages.ts';
import { textOf } from '../../messages/part.ts';
import { listOf } from '../base/message-parts.ts';
import { openTasks } from '../../core/body/read-open-tasks.ts';
import { sayPromise } from '../items/say-promise.ts';
import { type Note, openRequests, sayWait } from '../items/slice-notes.ts';
import { spentNote } from '../items/work-notes.ts';

/** Returns the reason to decide about a slice in a word or two: `overdue`, `2 open questions`. */
export function sayReason(reason: DecisionReason, slice: Slice, t: Messages): string {
  switch (reason) {
    case 'overdue':
      return t('promise.overdue');
    case 'blocked':
      return t('status.blocked');
    case 'overAppetite':
      return t('slice.over-appetite');
    case 'requests':
      return t('slice.open-requests', { count: openRequests(slice.asks) });
    case 'questions':
      return t('slice.open-questions', { count: slice.questions.total - slice.questions.done });
  }
}

/**
 * Returns the facts behind the first reason, such as `due Q3 2026, 8 weeks late` or the question
 * itself, and the other reasons.
 */
export function decisionNotes({ slice, reasons }: Decision, roadmap: Roadmap): readonly Note[] {
  const t = messagesOf(roadmap.settings);
  const [first, ...others] = reasons;
  if (first === undefined) return [];
  const isWritten = first === 'requests' || first === 'questions';
  return [
    { text: sayGround(first, slice, roadmap), isWritten },
    ...others.map((reason) => ({ text: sayReason(reason, slice, t), isSignal: true })),
  ];
}

function sayGround(reason: DecisionReason, slice: Slice, roadmap: Roadmap): string {
  const t = messagesOf(roadmap.settings);
  const say = {
    overdue: () => {
      const { promise } = slice;
      return promise ? sayPromise({ ...promise, state: 'late', endedOn: roadmap.asOf }, t) : '';
    },
    blocked: () => sayWait(slice.blockedBy, t),
    overAppetite: () => {
      const spent = appetiteSpent(slice, roadmap);
      return spent ? spentNote(spent, t).text : '';
    },
    requests: () => {
      const open = slice.asks.filter(({ agreed }) => agreed === undefined);
      return first(
        open.map(({ team: { name }, what }) => t('request.of', { name, what })),
        t,
      );
    },
    questions: () => first(openTasks(slice).questions, t),
  } as const satisfies Record<DecisionReason, () => string>;
  return say[reason]();
}

/** The first of several texts, and how many more there are. */
function first([text = '', ...others]: readonly string[], t: Messages): string {
  if (others.length === 0) return text;
  return textOf(listOf([text, t('meeting.more', { count: others.length })], t.locale));
}
