import type { Update } from '../roadmap/roadmap.ts';
import type { Finding } from './change.ts';
import type { Comparison, Side } from './comparison.ts';
import { diffWritten } from './diff-written.ts';
import { changed, changedKeys } from './finding.ts';

/** Returns what differs in a dated note. */
export function diffUpdate(base: Update, head: Update, comparison: Comparison): readonly Finding[] {
  const { base: was, head: is } = comparison;
  return [
    ...changed('update-redated', base.date, head.date),
    ...changedKeys('update-relinked', subjectsOf(base, was), subjectsOf(head, is)),
    ...diffWritten(base, head, comparison),
  ];
}

/** Returns the sorted ids of an update's subjects. */
export function subjectsOf({ slices, intents }: Update, { ids }: Pick<Side, 'ids'>) {
  return { slices: ids(slices).toSorted(), intents: ids(intents).toSorted() };
}
