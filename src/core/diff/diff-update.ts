import type { Update } from '../roadmap/roadmap.ts';
import type { Finding } from './change.ts';
import { cite } from './cite.ts';
import type { Comparison, Side } from './comparison.ts';
import { diffWritten } from './diff-written.ts';
import { changed, changedKeys } from './finding.ts';
import { sayPeriod } from './say-period.ts';

/** What differs in a dated note. */
export function diffUpdate(base: Update, head: Update, comparison: Comparison): readonly Finding[] {
  const name = cite(head.title);
  const { base: was, head: is } = comparison;
  return [
    ...changed(
      'update-redated',
      base.date,
      head.date,
      (before, after) =>
        `The update ${name} is now dated ${sayPeriod(after)}, not ${sayPeriod(before)}.`,
    ),
    ...changedKeys(
      'update-relinked',
      subjectsOf(base, was),
      subjectsOf(head, is),
      () => `The update ${name} changes what it is about.`,
    ),
    ...diffWritten(base, head, comparison),
  ];
}

/** What an update is about; in no order. */
export function subjectsOf({ slices, intents }: Update, { idOf }: Side) {
  return {
    slices: slices.map(({ id }) => idOf('slice', id)).sort(),
    intents: intents.map(({ id }) => idOf('intent', id)).sort(),
  };
}
