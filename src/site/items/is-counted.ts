import type { Intent } from '../../core/roadmap/roadmap.ts';

/**
 * Whether it is told how many slices of an intent shipped. Of what is far away a count would pretend to
 * know: it is told of what is now, of what is next where one looks at it alone, and of anything once
 * something of it shipped, which then is known.
 */
export function isCounted({ horizon, progress }: Intent, { isAlone = false } = {}): boolean {
  const isNear = horizon === 'now' || (isAlone && horizon === 'next');
  return progress.total > 0 && (isNear || progress.shipped > 0);
}
