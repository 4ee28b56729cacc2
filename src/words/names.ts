import type { NamedNoun } from '../core/diff/comparison.ts';
import { historyOf, lastTitleOf } from '../core/roadmap/history-of.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import { titleOf } from '../core/roadmap/title-of.ts';

/** What is called what on a roadmap; of what is gone, as it was called on the one `before`, or last. */
export function namesOf(roadmap: Roadmap, before?: Roadmap): Names {
  return {
    labels: roadmap.settings.labels,
    titleOf(noun, id) {
      const item = roadmap.byId[noun].get(id) ?? before?.byId[noun].get(id);
      const past = item ? undefined : historyOf(roadmap, { type: noun, id });
      return (item && titleOf(item)) ?? (past && lastTitleOf(past)) ?? id;
    },
  };
}

export interface Names {
  /** What the organisation calls its horizons. */
  readonly labels: Roadmap['settings']['labels'];
  readonly titleOf: (noun: NamedNoun, id: string) => string;
}
