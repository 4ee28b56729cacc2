import { changeKinds, type ChangeGroup, type ChangeKind } from '../core/diff/change-kinds.ts';
import type { Messages } from '../messages/create-messages.ts';

/** The changes or moves under their headings, in order; headings without any are left out. */
export function groupChanges<Each extends { readonly kind: ChangeKind }>(
  changes: readonly Each[],
  t: Messages,
): readonly GroupOfChanges<Each>[] {
  const groups = Map.groupBy(changes, ({ kind }) => changeKinds[kind].group);
  return groupNames.flatMap((name) => {
    const own = groups.get(name);
    return own ? [{ name, heading: t(`changes.group-${name}`), changes: own }] : [];
  });
}

const groupNames = [...new Set(Object.values(changeKinds).map(({ group }) => group))];

export interface GroupOfChanges<Each> {
  readonly name: ChangeGroup;
  readonly heading: string;
  readonly changes: readonly Each[];
}
