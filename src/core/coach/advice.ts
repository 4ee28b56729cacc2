import type { Breach } from '../rules/check.ts';
import type { Point } from '../diagnostics/diagnostic.ts';
import type {
  Assumption,
  Goal,
  Intent,
  Roadmap,
  Slice,
  Update,
  Vision,
} from '../roadmap/roadmap.ts';

/**
 * Returns what an experienced product person would say about a sound roadmap, in any order; nothing
 * where it is not certain. The runner adds the rule.
 */
export type Advice = (roadmap: Roadmap, context: AdviceContext) => readonly Breach[];

export interface AdviceContext {
  /** The place of the value at a path of an item's front matter; of its title without a path. */
  readonly at: (item: Advised, ...path: (string | number)[]) => Point;
  /** The place of the value at a path of `roadmap.yml`. */
  readonly atSetting: (...path: (string | number)[]) => Point;
  /** The limit of the rule: its own, or that of the settings. */
  readonly limit: number;
}

export type Advised = Vision | Goal | Intent | Slice | Assumption | Update;

/**
 * Returns one breach with `message`, at the place of the first, where a rule would report all of
 * `total`: a roadmap that does not use something yet needs to hear that once.
 */
export function onceForAll(
  breaches: readonly Breach[],
  total: number,
  message: string,
): readonly Breach[] {
  const [first] = breaches;
  if (first === undefined || breaches.length < total || total < fewest) return breaches;
  return [{ ...first, message }];
}

/** Of fewer, each can be named. */
const fewest = 5;
