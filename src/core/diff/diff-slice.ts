import type { Appetite } from '../model/key.ts';
import type { Slice } from '../roadmap/roadmap.ts';
import { diffAsks } from './diff-asks.ts';
import type { Finding } from './change.ts';
import { cite, citeAtEnd } from './cite.ts';
import type { Comparison } from './comparison.ts';
import { diffPeople } from './diff-people.ts';
import { diffPromise } from './diff-promise.ts';
import { diffStatus } from './diff-status.ts';
import { diffLinks, diffWritten } from './diff-written.ts';
import { changed, changedList, finding } from './finding.ts';
import { ownHorizon } from './own-horizon.ts';
import { sayList } from './say-list.ts';
import { sayMove } from './say-move.ts';
import { sayCount } from './say-number.ts';
import { sayValue } from './say-value.ts';

/** What differs in a slice. Which slice is its intent's steel thread is mostly told of the intent. */
export function diffSlice(base: Slice, head: Slice, comparison: Comparison): readonly Finding[] {
  const name = cite(head.title);
  return [
    ...diffStatus(base, head, name),
    ...diffPromise(base, head, name, comparison.asOf),
    ...diffHorizon(base, head, name, comparison),
    ...diffIntent(base, head, name, comparison),
    ...diffThread(base, head, name, comparison),
    ...diffExperiment(base, head, name),
    ...changed('appetite-changed', base.appetite, head.appetite, (before, after) =>
      sayValue(name, 'an appetite', before && sayAppetite(before), after && sayAppetite(after)),
    ),
    ...diffDependencies(base, head, name, comparison),
    ...diffAsks(base, head, name, comparison),
    ...diffPeople(base, head, name, comparison),
    ...changed('demo-changed', base.demo, head.demo, (before, after) =>
      sayValue(name, 'a demo', before, after),
    ),
    ...diffLinks(base.links, head.links, name),
    ...diffWritten(base, head, comparison),
  ];
}

export function sayAppetite({ amount, unit }: Appetite): string {
  return sayCount(amount, unit);
}

/** A slice stands where its intent does, unless it says otherwise: only that is its own. */
function diffHorizon(
  base: Slice,
  head: Slice,
  name: string,
  { sayHorizon }: Comparison,
): readonly Finding[] {
  return changed('horizon-moved', ownHorizon(base), ownHorizon(head), (_, after) => {
    const [was, is] = [sayHorizon(base.horizon), sayHorizon(head.horizon)];
    const intent = cite(head.intent.title);
    if (was !== is)
      return sayMove(
        name,
        was,
        is,
        after
          ? `; its intent, ${intent}, is in ${sayHorizon(head.intent.horizon)}`
          : ', where its intent is',
      );
    return after
      ? `${name} stays in ${is}, though its intent, ${intent}, does not.`
      : `${name} stays in ${is}, and its intent, ${intent}, is there too.`;
  });
}

function diffIntent(
  base: Slice,
  head: Slice,
  name: string,
  { base: side, nameOf }: Comparison,
): readonly Finding[] {
  const before = side.idOf('intent', base.intent.id);
  return changed('slice-moved', before, head.intent.id, (was, is) =>
    sayAdoption(name, nameOf('intent', was), nameOf('intent', is)),
  );
}

/** That a slice is another intent's now; all three are cited. */
export function sayAdoption(name: string, from: string, to: string): string {
  return `${name} is taken from ${from} and added to ${to}.`;
}

/** Where the intent itself came or went, nothing is told of the intent's thread. */
function diffThread(
  base: Slice,
  head: Slice,
  name: string,
  { base: side, isInBoth }: Comparison,
): readonly Finding[] {
  const wasTold = base.thread && isInBoth('intent', side.idOf('intent', base.intent.id));
  const isTold = head.thread && isInBoth('intent', head.intent.id);
  const { id } = head;
  if (head.thread && !isTold && (wasTold || !base.thread)) {
    const text = `${name} is the steel thread of ${cite(head.intent.title)}.`;
    return [finding('thread-named', { after: id }, text)];
  }
  if (!base.thread || wasTold || head.thread) return [];
  return [finding('thread-unset', { before: id }, `${name} is no longer a steel thread.`)];
}

function diffExperiment(base: Slice, head: Slice, name: string): readonly Finding[] {
  return [
    ...changed('lesson-learned', base.learned, head.learned, (_, after) =>
      after === undefined
        ? `What ${name} taught is no longer written down.`
        : `${name} taught: ${citeAtEnd(after)}`,
    ),
    ...changed('kind-changed', base.kind, head.kind, (_, after) =>
      after === 'learn'
        ? `${name} is now an experiment.`
        : `${name} is no longer an experiment: it is built to stay.`,
    ),
    ...changed('hypothesis-changed', base.hypothesis, head.hypothesis, (_, after) =>
      after === undefined
        ? `${name} no longer has a hypothesis.`
        : `${name} now expects: ${citeAtEnd(after)}`,
    ),
  ];
}

function diffDependencies(
  base: Slice,
  head: Slice,
  name: string,
  { base: side, nameOf }: Comparison,
): readonly Finding[] {
  const before = base.dependsOn.map(({ id }) => side.idOf('slice', id));
  const after = head.dependsOn.map(({ id }) => id);
  const list = (ids: readonly string[]) => sayList(ids.map((id) => nameOf('slice', id)));
  return changedList('dependencies-changed', before, after, (gone, come) => {
    const parts = [
      ...(come.length > 0 ? [`now depends on ${list(come)}`] : []),
      ...(gone.length > 0 ? [`no longer depends on ${list(gone)}`] : []),
    ];
    return `${name} ${parts.join(' and ')}.`;
  });
}
