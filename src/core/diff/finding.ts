import { given } from '../pick.ts';
import { cameAndWent, isSame } from './canonical.ts';
import type { DetailOf, Finding, KindWith, ValueOf, Values } from './change.ts';
import type { ChangeKind } from './change-kinds.ts';

/** A finding; what is `undefined` is left out. */
export function finding<Kind extends ChangeKind>(
  kind: Kind,
  before: ValueOf<Kind> | undefined,
  after: ValueOf<Kind> | undefined,
  detail?: DetailOf<Kind>,
): Finding<Kind> {
  return make(kind, before, after, detail);
}

/** A finding when a value is not what it was, and none when it is. */
export function changed<Kind extends ChangeKind>(
  kind: Kind,
  before: ValueOf<Kind> | undefined,
  after: ValueOf<Kind> | undefined,
  detail?: DetailOf<Kind>,
): readonly Finding<Kind>[] {
  return isSame(before, after) ? [] : [make(kind, before, after, detail)];
}

/** A finding of those keys of two records that differ, and none when all are the same. */
export function changedKeys<Kind extends KindWith<Values>>(
  kind: Kind,
  before: Values,
  after: Values,
  detail?: DetailOf<Kind>,
): readonly Finding<Kind>[] {
  const names = Object.keys({ ...before, ...after });
  const different = names.filter((name) => !isSame(before[name], after[name]));
  if (different.length === 0) return [];
  const pick = (record: Values): Values =>
    given(Object.fromEntries(different.map((name) => [name, record[name]])));
  return [make(kind, pick(before), pick(after), detail)];
}

/** A finding of what left and what joined a list whose order means nothing, if anything did. */
export function changedList<Kind extends KindWith<readonly unknown[]>>(
  kind: Kind,
  before: ValueOf<Kind>,
  after: ValueOf<Kind>,
  detail?: DetailOf<Kind>,
): readonly Finding<Kind>[] {
  const { gone, come } = cameAndWent<unknown>(before, after);
  if (gone.length + come.length === 0) return [];
  return [make(kind, some(gone), some(come), detail)];
}

/** A list that has members. */
export function some<List extends readonly unknown[]>(list: List): List | undefined {
  return list.length > 0 ? list : undefined;
}

/** The callers above see to it that a kind has its own values. */
function make<Kind extends ChangeKind>(
  kind: Kind,
  before: unknown,
  after: unknown,
  detail: unknown,
): Finding<Kind> {
  return given({ kind, before, after, detail }) as unknown as Finding<Kind>;
}
