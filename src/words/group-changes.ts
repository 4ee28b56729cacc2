import { changeKinds, type ChangeGroup, type ChangeKind } from '../core/diff/change-kinds.ts';

/** The changes or moves under their headings, in order; headings without any are left out. */
export function groupChanges<Told extends { readonly kind: ChangeKind }>(
  changes: readonly Told[],
): readonly GroupOfChanges<Told>[] {
  const groups = Map.groupBy(changes, ({ kind }) => changeKinds[kind].group);
  return (Object.keys(headings) as ChangeGroup[]).flatMap((name) => {
    const own = groups.get(name);
    return own ? [{ name, heading: headings[name], changes: own }] : [];
  });
}

const headings: Readonly<Record<ChangeGroup, string>> = {
  direction: 'Where it goes',
  promises: 'Promises',
  work: 'Started, shipped, stopped',
  horizons: 'Between horizons',
  measures: 'Measured',
  scope: 'Scope',
  questions: 'Questions and acceptance',
  people: 'Teams and help',
  beliefs: 'Assumptions',
  news: 'Updates',
  details: 'Words and details',
};

export interface GroupOfChanges<Told> {
  readonly name: ChangeGroup;
  readonly heading: string;
  readonly changes: readonly Told[];
}
