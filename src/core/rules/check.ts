import type { Problem } from '../diagnostics/diagnostic.ts';
import type { Sources } from '../document/sources.ts';

/**
 * Returns every violation of one rule in the parsed files, in any order. The runner adds the rule.
 * `asOf` is the day of the roadmap, `YYYY-MM-DD`.
 */
export type Check = (sources: Sources, asOf: string) => readonly Breach[];

export type Breach = Omit<Problem, 'rule'>;
