import type { Problem } from '../diagnostics/problem.ts';
import type { Sources } from '../roadmap/sources.ts';

/**
 * The law of one rule: every breach of it in the parsed files, in any order. `asOf` is the day the
 * roadmap is told for, `YYYY-MM-DD`; without one, nothing is too early or too late.
 */
export type Rule = (sources: Sources, asOf?: string) => readonly Problem[];
