import { changeGroups, type ChangeGroup } from '../core/diff/change-groups.ts';
import type { Change } from '../core/diff/change.ts';
import { changeKinds } from '../core/diff/change-kinds.ts';

/** The changes under the headings they are told under, in order; headings without any are left out. */
export function groupChanges(changes: readonly Change[]): readonly GroupOfChanges[] {
  const groups = Map.groupBy(changes, ({ kind }) => changeKinds[kind].group);
  const names = Object.keys(changeGroups) as ChangeGroup[];
  return names.flatMap((name) => {
    const own = groups.get(name);
    return own ? { name, heading: changeGroups[name], changes: own } : [];
  });
}

export interface GroupOfChanges {
  readonly name: ChangeGroup;
  readonly heading: string;
  readonly changes: readonly Change[];
}
