import { changeKinds, type ChangeGroup } from '../../core/diff/change-kinds.ts';
import type { Move } from '../../core/history/move.ts';
import { movesOf } from '../../core/history/moves-of.ts';
import { daysBetween } from '../../core/model/days.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';

/** The few moves of the last three months that a leader would ask of, newest first. */
export function lately(roadmap: Roadmap): readonly Move[] {
  const recent = movesOf(roadmap).filter(({ date }) => daysBetween(date, roadmap.asOf) <= days);
  return recent.filter(({ kind }) => asked.has(changeKinds[kind].group)).slice(0, most);
}

const days = 92;
const most = 6;

const asked: ReadonlySet<ChangeGroup> = new Set([
  'direction',
  'promises',
  'work',
  'horizons',
  'measures',
]);
