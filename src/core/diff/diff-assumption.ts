import type { AssumptionStatus } from '../model/assumption.ts';
import type { Assumption } from '../roadmap/roadmap.ts';
import type { Finding } from './change.ts';
import { cite } from './cite.ts';
import type { Comparison } from './comparison.ts';
import { diffReviewed, diffWritten } from './diff-written.ts';
import { changed, changedKeys, changedList } from './finding.ts';
import type { ChangeKind } from './change-kinds.ts';
import { sayList } from './say-list.ts';

/** What differs in an assumption: what its tests have shown, what it says. */
export function diffAssumption(
  base: Assumption,
  head: Assumption,
  comparison: Comparison,
): readonly Finding[] {
  const name = cite(head.title);
  return [
    ...diffVerdict(base, head, name),
    ...changedKeys(
      'assumption-reworded',
      wordsOf(base),
      wordsOf(head),
      () => `The assumption ${name} is reworded.`,
    ),
    ...diffTests(base, head, name, comparison),
    ...diffReviewed(base, head, name),
    ...diffWritten(base, head, comparison),
  ];
}

/** What the tests of an assumption have shown. */
export function diffVerdict(
  base: Pick<Assumption, 'status'>,
  head: Pick<Assumption, 'status'>,
  name: string,
): readonly Finding[] {
  const [kind, verdict] = verdicts[head.status];
  return changed(
    kind,
    base.status,
    head.status,
    (before) => `The assumption ${name} ${verdict}; it was ${states[before]}.`,
  );
}

const verdicts = {
  broken: ['assumption-broken', 'has proved wrong'],
  holds: ['assumption-holds', 'has held'],
  testing: ['assumption-tested', 'is being tested'],
  untested: ['assumption-untested', 'counts as untested again'],
} as const satisfies Record<AssumptionStatus, readonly [ChangeKind, string]>;

const states = {
  broken: 'broken',
  holds: 'found to hold',
  testing: 'being tested',
  untested: 'untested',
} as const satisfies Record<AssumptionStatus, string>;

function wordsOf({ commitment, instead, worry, assumption }: Assumption) {
  return { commitment, instead, worry, assumption };
}

function diffTests(
  base: Assumption,
  head: Assumption,
  name: string,
  { base: side, nameOf }: Comparison,
): readonly Finding[] {
  const before = base.tests.map(({ id }) => side.idOf('slice', id));
  const after = head.tests.map(({ id }) => id);
  const list = (ids: readonly string[]) => sayList(ids.map((id) => nameOf('slice', id)));
  return changedList('tests-changed', before, after, (gone, come) => {
    const parts = [
      ...(come.length > 0 ? [`is now tested by ${list(come)}`] : []),
      ...(gone.length > 0 ? [`is no longer tested by ${list(gone)}`] : []),
    ];
    return `The assumption ${name} ${parts.join(' and ')}.`;
  });
}
