import type { Intent } from '../../core/roadmap/roadmap.ts';

/** What is asked of an intent that has no slice left to do; nothing while it has one. */
export function askForSlice({ current, slices, progress }: Intent): string | undefined {
  if (current) return undefined;
  if (slices.length === 0) return 'No slice yet: what would be its steel thread?';
  if (progress.total === 0) return 'Every slice was dropped: what would be a thinner way to it?';
  return 'No slice is left: is it true now, or what is still missing?';
}
