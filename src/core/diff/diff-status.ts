import type { SliceStatus } from '../model/slice.ts';
import type { Slice } from '../roadmap/roadmap.ts';
import type { Finding } from './change.ts';
import { citeAtEnd } from './cite.ts';
import { changedKeys } from './finding.ts';
import type { ChangeKind } from './change-kinds.ts';
import { sayList } from './say-list.ts';
import { sayPeriod } from './say-period.ts';

/** What became of a slice, with its days and its reason; or those alone, put right. */
export function diffStatus(base: Life, head: Life, name: string): readonly Finding[] {
  const [before, after] = [lifeOf(base), lifeOf(head)];
  if (base.status !== head.status) {
    const kind = kindOfStep(base.status, head.status);
    return changedKeys(kind, before, after, () => sayStep(kind, base.status, head, name));
  }
  const { status: _, because: reasonBefore, ...daysBefore } = before;
  const { status: __, because: reasonAfter, ...daysAfter } = after;
  return [
    ...changedKeys('dates-changed', daysBefore, daysAfter, () => sayDays(base, head, name)),
    ...changedKeys('reason-changed', { because: reasonBefore }, { because: reasonAfter }, () =>
      reasonAfter === undefined
        ? `${name} no longer says why it was dropped.`
        : `The reason why ${name} was dropped is now: ${citeAtEnd(reasonAfter)}`,
    ),
  ];
}

function lifeOf({ status, started, shipped, because }: Life) {
  return { status, started, shipped, because };
}

export function kindOfStep(before: SliceStatus | undefined, after: SliceStatus): StepKind {
  if (after === 'shipped') return 'slice-shipped';
  if (after === 'dropped') return 'slice-dropped';
  if (before === 'shipped' || before === 'dropped') return 'slice-reopened';
  if (after === 'active') return 'slice-started';
  return after === 'ready' && before === 'proposed' ? 'slice-readied' : 'slice-set-back';
}

/** The sentence on a step of a slice's life; `before` is `undefined` when it is new. */
export function sayStep(
  kind: StepKind,
  before: SliceStatus | undefined,
  head: Life,
  name: string,
): string {
  return steps[kind](name, head, before ?? 'proposed');
}

const steps = {
  'slice-shipped': (name, { shipped }) =>
    `${name} ${shipped ? `shipped on ${sayPeriod(shipped)}` : 'has shipped'}.`,
  'slice-dropped': (name, { because }) =>
    because === undefined ? `${name} is dropped.` : `${name} is dropped: ${citeAtEnd(because)}`,
  'slice-started': (name, { started }) =>
    `${name} ${started ? `started on ${sayPeriod(started)}` : 'has started'}.`,
  'slice-reopened': (name, { status }, before) =>
    `${name}, which was ${before}, is ${status} again.`,
  'slice-readied': (name) => `${name} is ready to start.`,
  'slice-set-back': (name, { status }, before) =>
    before === 'active'
      ? `${name} is no longer being worked on: it is ${status} again.`
      : `${name} is no longer ready: it is ${status} again.`,
} as const satisfies Partial<
  Record<ChangeKind, (name: string, head: Life, before: SliceStatus) => string>
>;

function sayDays(base: Life, head: Life, name: string): string {
  const verbs = (['started', 'shipped'] as const).filter((verb) => base[verb] !== head[verb]);
  const told = verbs.flatMap((verb) => (head[verb] ? [`${verb} on ${sayPeriod(head[verb])}`] : []));
  const gone = verbs.filter((verb) => head[verb] === undefined);
  const parts = [
    ...(told.length > 0 ? [`${sayList(told)}, by its own account`] : []),
    ...(gone.length > 0 ? [`no longer says when it ${sayList(gone)}`] : []),
  ];
  return `${name} ${parts.join(', and ')}.`;
}

export type StepKind = keyof typeof steps;

/** What a slice says of how far it is. */
export type Life = Pick<Slice, 'status' | 'started' | 'shipped' | 'because'>;
