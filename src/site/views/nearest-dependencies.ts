import type { Slice } from '../../core/roadmap/roadmap.ts';

/**
 * What a slice depends on, without what another of its dependencies already waits for: drawing that
 * as well would say the same twice. Only slices that `mayImply` are looked through.
 */
export function nearestDependencies(
  { dependsOn }: Slice,
  mayImply: (slice: Slice) => boolean = () => true,
): readonly Slice[] {
  if (dependsOn.length < 2) return dependsOn;
  return dependsOn.filter(
    (far) => !dependsOn.some((near) => near !== far && isBehind(far, near, mayImply)),
  );
}

/** Whether `near` waits, through others or not, for `far`. */
function isBehind(far: Slice, near: Slice, mayImply: (slice: Slice) => boolean): boolean {
  const seen = new Set<Slice>();
  const open = [near];
  for (let slice = open.pop(); slice !== undefined; slice = open.pop()) {
    if (seen.has(slice) || !mayImply(slice) || !carries(slice, far)) continue;
    seen.add(slice);
    if (slice.dependsOn.includes(far)) return true;
    open.push(...slice.dependsOn);
  }
  return false;
}

/** What was dropped, or shipped without waiting, makes nothing wait for what is behind it. */
function carries(slice: Slice, far: Slice): boolean {
  return slice.status !== 'dropped' && (slice.status !== 'shipped' || far.status === 'shipped');
}
