import type { Roadmap, Update } from '../../core/roadmap/roadmap.ts';

/** What was written up to the day of the roadmap, newest first: one of a later day is not news yet. */
export function postedUpdates({ updates, asOf }: Roadmap): readonly Update[] {
  return updates.filter(({ date }) => date <= asOf);
}
