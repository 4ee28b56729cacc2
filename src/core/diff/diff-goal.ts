import type { Goal } from '../roadmap/roadmap.ts';
import type { Finding, Values } from './change.ts';
import { changed, changedKeys, changedList } from './finding.ts';

/** Returns what differs in a goal: what it aims at and by when, its measurements, its words. */
export function diffGoal(base: Goal, head: Goal): readonly Finding[] {
  const [was, is] = [base.measurement, head.measurement];
  return [
    ...changedKeys('goal-retargeted', aimOf(base), aimOf(head)),
    ...changedList('goal-reading', was?.readings ?? [], is?.readings ?? [], { was, is }),
    ...changed('reviewed', base.reviewed, head.reviewed),
    ...changed('retitled', base.title, head.title),
    ...changedKeys('reason-changed', { why: base.why }, { why: head.why }),
  ];
}

/** Returns the aim of a goal, by the keys it is written under. */
export function aimOf({ by, measurement }: Pick<Goal, 'by' | 'measurement'>): Values {
  if (measurement === undefined) return { by };
  const { measure, direction, baseline, target } = measurement;
  return { measure, direction, baseline, target, by };
}
