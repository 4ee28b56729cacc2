import type { SliceStatus } from '../model/slice.ts';
import type { Progress, Slice, Goal } from './roadmap.ts';
import { compare } from '../text/compare.ts';

/**
 * Returns the slices of an intent in order: the steel thread, then shipped (oldest first), active,
 * ready, proposed and dropped ones; among equals, after the slices it depends on, then by title.
 */
export function sortSlices(slices: readonly Slice[]): Slice[] {
  const depth = depthsOf(slices);
  return [...slices].sort(
    (a, b) =>
      Number(b.thread) - Number(a.thread) ||
      ranks[a.status] - ranks[b.status] ||
      compare(dateOf(a), dateOf(b)) ||
      (depth.get(a) ?? 0) - (depth.get(b) ?? 0) ||
      compare(a.title, b.title) ||
      compare(a.id, b.id),
  );
}

/** Slices shipped, of those not dropped. */
export function progressOf(slices: readonly Slice[]): Progress {
  return {
    shipped: slices.filter(({ status }) => status === 'shipped').length,
    total: slices.filter(({ status }) => status !== 'dropped').length,
  };
}

/**
 * Returns the current or next slice: active, ready, then proposed, a free one before a blocked one.
 * `slices` are sorted; `undefined` if no slice is open.
 */
export function currentOf(slices: readonly Slice[]): Slice | undefined {
  const live = (['active', 'ready', 'proposed'] as const).flatMap((status) =>
    slices.filter((slice) => slice.status === status),
  );
  const active = live.filter(({ status }) => status === 'active');
  const candidates = active.length > 0 ? active : live;
  return candidates.find(({ blockedBy }) => blockedBy.length === 0) ?? candidates[0];
}

/** Returns the slices of the intents that serve a goal, and of those that did. */
export function slicesOfGoal({ intents, done }: Goal): readonly Slice[] {
  return [...intents, ...done].flatMap(({ slices }) => slices);
}

const ranks: Record<SliceStatus, number> = {
  shipped: 0,
  active: 1,
  ready: 2,
  proposed: 3,
  dropped: 4,
};

/** Undated slices come after dated ones of the same status. */
function dateOf({ status, shipped, started }: Slice): string {
  return (status === 'shipped' ? (shipped ?? started) : started) ?? '9999';
}

/** Returns the length of the longest chain of dependencies of each slice within its intent. */
function depthsOf(slices: readonly Slice[]): ReadonlyMap<Slice, number> {
  const depths = new Map<Slice, number>();
  const own = new Set(slices);
  const waiting = [...slices];
  while (waiting.length > 0) {
    const slice = waiting[waiting.length - 1] as Slice;
    const before = slice.dependsOn.filter((other) => own.has(other));
    const unknown = before.filter((other) => !depths.has(other));
    if (unknown.length > 0) {
      waiting.push(...unknown);
    } else {
      depths.set(slice, 1 + Math.max(-1, ...before.map((other) => depths.get(other) ?? 0)));
      waiting.pop();
    }
  }
  return depths;
}
