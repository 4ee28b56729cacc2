import type { AssumptionStatus } from '../model/assumption.ts';
import type { Assumption } from '../roadmap/roadmap.ts';
import type { Finding } from './change.ts';
import type { ChangeKind } from './change-kinds.ts';
import type { Comparison } from './comparison.ts';
import { diffWritten } from './diff-written.ts';
import { changed, changedKeys, changedList } from './finding.ts';

/** Returns what differs in an assumption: the results of its tests, its words. */
export function diffAssumption(
  base: Assumption,
  head: Assumption,
  comparison: Comparison,
): readonly Finding[] {
  const { base: was, head: is } = comparison;
  return [
    ...diffVerdict(base, head),
    ...changedKeys('assumption-reworded', claimOf(base), claimOf(head)),
    ...changedList('tests-changed', was.ids(base.tests), is.ids(head.tests)),
    ...changed('reviewed', base.reviewed, head.reviewed),
    ...diffWritten(base, head, comparison),
  ];
}

/** Returns the change of an assumption's status by its tests. */
export function diffVerdict(
  base: Pick<Assumption, 'status'>,
  head: Pick<Assumption, 'status'>,
): readonly Finding[] {
  return changed(verdicts[head.status], base.status, head.status);
}

const verdicts = {
  broken: 'assumption-broken',
  holds: 'assumption-holds',
  testing: 'assumption-tested',
  untested: 'assumption-untested',
} as const satisfies Record<AssumptionStatus, ChangeKind>;

function claimOf({ commitment, instead, worry, assumption }: Assumption) {
  return { commitment, instead, worry, assumption };
}
