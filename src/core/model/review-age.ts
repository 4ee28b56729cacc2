import { daysBetween } from './days.ts';

/** Returns how long ago something was last reviewed, seen from the day of the roadmap. */
export function reviewAge(reviewed: string | undefined, asOf: string): ReviewAge {
  if (reviewed === undefined) return { state: 'never' };
  const days = Math.max(0, daysBetween(reviewed, asOf));
  return { state: stateAfter(days), day: reviewed };
}

const daysUntil = { aging: 90, stale: 180 } as const;

function stateAfter(days: number): 'fresh' | 'aging' | 'stale' {
  if (days > daysUntil.stale) return 'stale';
  return days > daysUntil.aging ? 'aging' : 'fresh';
}

export type ReviewAge =
  | { readonly state: 'never'; readonly day?: undefined }
  | { readonly state: 'fresh' | 'aging' | 'stale'; readonly day: string };
