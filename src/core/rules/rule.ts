import type { Problem } from '../diagnostics/problem.ts';
import type { Sources } from '../roadmap/sources.ts';

/** The law of one rule: every breach of it in the parsed files, in any order. */
export type Rule = (sources: Sources) => readonly Problem[];
