import { isOpenPromise } from '../../core/promise/judge-promise.ts';
import { daysBetween } from '../../core/model/days.ts';
import { isOpen } from '../../core/model/slice.ts';
import type { Person } from '../../core/roadmap/people.ts';
import type { Asked, Intent, Roadmap, Slice } from '../../core/roadmap/roadmap.ts';
import { compare } from '../../core/text/compare.ts';
import { openTasks } from '../../core/body/read-open-tasks.ts';

/** Returns what a person has to do, and has done lately. */
export function personView(person: Person, { asOf }: Pick<Roadmap, 'asOf'>): PersonView {
  const open = person.slices.filter(isOpen);
  const active = open
    .filter(({ status }) => status === 'active')
    .toSorted((a, b) => compare(a.days.started ?? '', b.days.started ?? ''));
  const others = open.filter(({ status }) => status !== 'active');
  const due = open
    .filter(({ promise }) => promise !== undefined && isOpenPromise(promise))
    .toSorted((a, b) => compare(a.promise?.due ?? '', b.promise?.due ?? ''));
  const shipped = person.slices
    .filter(({ days }) => days.shipped !== undefined && days.shipped <= asOf)
    .toSorted((a, b) => compare(b.days.shipped ?? '', a.days.shipped ?? ''));
  return {
    active,
    due,
    overdue: due.filter(({ promise }) => promise?.state === 'overdue').length,
    questions: [...active, ...others].flatMap((slice) =>
      openTasks(slice).questions.map((text) => ({ text, slice })),
    ),
    asked: open.flatMap((slice) =>
      slice.asks.filter(({ agreed }) => agreed === undefined).map((ask) => ({ ask, slice })),
    ),
    agreed: person.agreed,
    next: [...others].sort((a, b) => nearness(a) - nearness(b)),
    intents: person.intents.filter(({ horizon }) => horizon !== undefined),
    shipped: shipped.filter(({ days }) => daysBetween(days.shipped ?? asOf, asOf) <= lately),
  };
}

/** Whether a person has anything to do. */
export function isBusy({ slices, intents, agreed }: Person): boolean {
  const isAhead = ({ horizon }: Intent) => horizon !== undefined;
  return slices.some(isOpen) || intents.some(isAhead) || agreed.length > 0;
}

/** Ready before proposed, free before blocked. */
function nearness({ status, blockedBy }: Slice): number {
  return (status === 'ready' ? 0 : 2) + (blockedBy.length > 0 ? 1 : 0);
}

/** Days. */
const lately = 92;

interface PersonView {
  /** The longest active first. */
  readonly active: readonly Slice[];
  /** Open slices with a target date, the first due first. */
  readonly due: readonly Slice[];
  readonly overdue: number;
  readonly questions: readonly { readonly text: string; readonly slice: Slice }[];
  /** Open requests to other teams. */
  readonly asked: readonly Asked[];
  /** Requests that the person agreed to. */
  readonly agreed: readonly Asked[];
  readonly next: readonly Slice[];
  readonly intents: readonly Intent[];
  /** The latest first. */
  readonly shipped: readonly Slice[];
}
