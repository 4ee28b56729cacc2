import type { Messages } from '../../messages/create-messages.ts';
import { textOf } from '../../messages/part.ts';
import { countLists, listChanges, type ListOfChanges } from '../../words/list-changes.ts';
import type { Move } from '../../core/history/move.ts';
import { foldList } from '../base/fold-list.ts';
import { listOf } from '../base/message-parts.ts';
import type { Week } from './weeks.ts';

/**
 * Returns weeks for the letter: their changes in lists by what they are. The newest weeks are
 * open until they fill a page, the others folded; of a year, all of them or none.
 */
export function letterOf(weeks: readonly Week[], t: Messages, { isYear = false } = {}): Letter {
  const listed = weeks.map((week) => ({ week, lists: listChanges(week.moves, t) }));
  const all = listed.reduce((sum, { lists }) => sum + linesOf(lists), 0);
  let lines = 0;
  return listed.map(({ week, lists }, at) => {
    const isOpen = isYear ? all <= fullPage : at === 0 || lines + linesOf(lists) <= fullPage;
    // All weeks after a folded one are folded.
    lines += isOpen ? linesOf(lists) : fullPage;
    return { ...week, lists, isOpen, sum: sumUp(lists, t) };
  });
}

/** Returns how many changes there are, and what most of them are: `34 changes: 6 shipped, 4 started`. */
export function sumUp(lists: readonly ListOfChanges<Move>[], t: Messages): string {
  const count = lists.reduce((sum, { changes }) => sum + changes.length, 0);
  const counts = countLists(lists, t).slice(0, mostCounted);
  const [only] = counts;
  if (only === undefined) return t('changes.count', { count });
  if (lists.length === 1) return only;
  return t('changes.sum', { count, list: textOf(listOf(counts, t.locale)) });
}

function linesOf(lists: readonly ListOfChanges<Move>[]): number {
  return lists.reduce((sum, { changes }) => sum + foldList(changes).shown.length + 1, 0);
}

/** As many lines as somebody reads at once. */
const fullPage = 45;

const mostCounted = 3;

type Letter = readonly LetterWeek[];

interface LetterWeek extends Week {
  readonly lists: readonly ListOfChanges<Move>[];
  readonly isOpen: boolean;
  readonly sum: string;
}
