import {
  firstDayOf,
  goalMoves,
  type GoalMove,
  type Verdict,
} from '../../core/history/goal-moves.ts';
import { removedItems, type RemovedItem } from '../../core/history/removed-items.ts';
import { daysBetween } from '../../core/model/days.ts';
import { isMissed } from '../../core/promise/judge-promise.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Intent, Roadmap } from '../../core/roadmap/roadmap.ts';
import { formatAmount } from '../../core/text/numbers.ts';
import { textOf } from '../../messages/part.ts';
import { listOf } from '../base/message-parts.ts';
import { firstSentence } from '../items/first-sentence.ts';

/**
 * Returns the done intents by quarter, newest first. The latest of them are shown in full. The rest of
 * their quarter is folded, and so are older quarters, together with others of their year.
 */
export function doneByQuarter(roadmap: Roadmap): readonly DoneQuarter[] {
  const done = roadmap.intents.filter((intent) => intent.done !== undefined);
  const quarters = [...Map.groupBy(done, (intent) => quarterOf(intent.done ?? ''))];
  let room = mostShown;
  const inFull = quarters.flatMap(([period, intents], index) => {
    // A quarter that is not the first is shown whole or not at all.
    if (index > 0 && intents.length > room) room = 0;
    const shown = intents.slice(0, room);
    room -= shown.length;
    return shown.length > 0 ? [{ period, shown, folded: intents.slice(shown.length) }] : [];
  });
  const older = Map.groupBy(quarters.slice(inFull.length), ([period]) => period.slice(0, 4));
  const folded = [...older].map(([year, parts]) => ({
    period: parts.length === 1 ? (parts[0]?.[0] ?? year) : year,
    shown: [],
    folded: parts.flatMap(([, intents]) => intents),
  }));
  const entries = (some: readonly Intent[]) => some.map((intent) => doneIntent(roadmap, intent));
  return [...inFull, ...folded].map((quarter) => ({
    ...quarter,
    shown: entries(quarter.shown),
    folded: entries(quarter.folded),
  }));
}

const mostShown = 10;

function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function doneIntent(roadmap: Roadmap, intent: Intent): DoneIntent {
  const { language } = roadmap.settings;
  return {
    intent,
    outcome: firstSentence(intent.body, language).sentence,
    facts: factsOf(roadmap, intent),
    moves: goalMoves(roadmap, intent),
  };
}

/** Returns what it took: its slices, its promises and its time. */
function factsOf(roadmap: Roadmap, intent: Intent): readonly string[] {
  const t = messagesOf(roadmap.settings);
  const { slices, progress, done = roadmap.asOf } = intent;
  const dropped = slices.length - progress.total;
  const open = progress.total - progress.shipped;
  const promises = slices.flatMap(({ promise }) => promise ?? []);
  const missed = promises.filter(isMissed).length;
  const kept = promises.filter(({ state }) => state === 'kept').length;
  const withdrawn = promises.filter(
    (promise) => promise.state === 'withdrawn' && !isMissed(promise),
  ).length;
  const counts = [
    ['done.shipped', progress.shipped],
    ['count.dropped', dropped],
    ['done.open', open],
    ['done.kept', kept],
    ['done.missed', missed],
    ['done.withdrawn', withdrawn],
  ] as const;
  const first = firstDayOf(roadmap, intent);
  const weeks = first === undefined ? 0 : Math.round(daysBetween(first, done) / 7);
  return [
    ...counts.flatMap(([id, count]) => (count > 0 ? [t(id, { count })] : [])),
    ...(weeks > 0 ? [formatAmount(weeks, 'week', t.locale)] : []),
  ];
}

/** Returns the done intents whose files were removed. */
export function removedDone(roadmap: Roadmap): readonly RemovedItem[] {
  return removedItems(roadmap).filter(
    ({ type, said }) => type === 'intent' && said.horizon === 'done',
  );
}

/** Returns how many intents are done, and what became of the first goal of each, in one sentence. */
export function describeDone(roadmap: Roadmap): string {
  const t = messagesOf(roadmap.settings);
  const done = roadmap.intents.filter((intent) => intent.done !== undefined);
  if (done.length === 0) {
    const count = removedDone(roadmap).length;
    return count > 0 ? t('done.removed', { count }) : t('done.empty');
  }
  const [only, ...others] = done;
  const all = t('done.all', { count: done.length });
  const [first] = only && others.length === 0 ? goalMoves(roadmap, only) : [];
  if (first) return t('done.headline', { all, facts: t(`done.is-${first.verdict}`) });
  const verdicts = done.flatMap((intent) => goalMoves(roadmap, intent)[0]?.verdict ?? []);
  const count = (...of: readonly Verdict[]) => verdicts.filter((each) => of.includes(each)).length;
  const counts = [
    ['closer', count('closer')],
    ['same', count('same')],
    ['further', count('further')],
    ['unread', count('unread', 'unmeasured')],
  ] as const;
  const facts = counts.flatMap(([name, number]) =>
    number > 0 ? [t(`done.count-${name}`, { count: number })] : [],
  );
  if (facts.length === 0) return all;
  return t('done.headline', { all, facts: textOf(listOf(facts, t.locale)) });
}

export interface DoneQuarter {
  /** As `2026-Q4`; `2025` where several quarters of a year are folded. */
  readonly period: string;
  readonly shown: readonly DoneIntent[];
  readonly folded: readonly DoneIntent[];
}

export interface DoneIntent {
  readonly intent: Intent;
  /** The first sentence of its body. */
  readonly outcome: string;
  readonly facts: readonly string[];
  readonly moves: readonly GoalMove[];
}
