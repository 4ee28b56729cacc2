import { oncePer } from '../../core/roadmap/once-per.ts';
import type { Slice } from '../../core/roadmap/roadmap.ts';

/** The dependencies of a slice, without those another of its dependencies already waits for. */
export const nearestDependencies = oncePer((slice: Slice) => nearestWithin(slice, () => true));

/** The nearest dependencies of a slice, where only slices that `mayImply` are looked through. */
export function nearestWithin(
  { dependsOn }: Slice,
  mayImply: (slice: Slice) => boolean,
): readonly Slice[] {
  if (dependsOn.length < 2) return dependsOn;
  const behind = slicesBehind(dependsOn, mayImply, false);
  const behindShipped = slicesBehind(dependsOn, mayImply, true);
  return dependsOn.filter((far) => !(far.status === 'shipped' ? behindShipped : behind).has(far));
}

/** What slices wait for, through others too; dropped slices pass nothing on. */
function slicesBehind(
  starts: readonly Slice[],
  mayImply: (slice: Slice) => boolean,
  isThroughShipped: boolean,
): ReadonlySet<Slice> {
  const behind = new Set<Slice>();
  const seen = new Set<Slice>();
  const open = [...starts];
  for (let slice = open.pop(); slice !== undefined; slice = open.pop()) {
    if (seen.has(slice) || seen.size >= mostSeen) continue;
    seen.add(slice);
    const isCarrying =
      slice.status !== 'dropped' && (slice.status !== 'shipped' || isThroughShipped);
    if (!isCarrying || !mayImply(slice)) continue;
    for (const each of slice.dependsOn) {
      behind.add(each);
      open.push(each);
    }
  }
  return behind;
}

/** Where more is waited for, something may be drawn twice: every page would look through it all. */
const mostSeen = 1000;
