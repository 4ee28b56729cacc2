import type { Horizon } from '../../core/model/intent.ts';
import type { Settings } from '../../core/roadmap/roadmap.ts';

/** A horizon inside of a sentence: `later`, or in a word of the organisation's own, `“Später”`. */
export function sayHorizon(horizon: Horizon, { labels }: Settings): string {
  return labels[horizon].toLowerCase() === horizon ? horizon : `“${labels[horizon]}”`;
}
