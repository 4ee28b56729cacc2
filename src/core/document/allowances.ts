import type { Point, Problem } from '../diagnostics/diagnostic.ts';
import { isConfigurable } from '../diagnostics/rule-table.ts';
import { oncePer } from '../once-per.ts';
import { allSources, type Sources } from './sources.ts';

/** Returns every rule that a file allows not to be followed, in the order they are written. */
export const allowances = oncePer((sources: Sources): readonly Allowance[] =>
  allSources(sources).flatMap(({ file, fields, at }) => {
    const { allow = [] }: Allowing = fields as object;
    const seen = new Set<string>();
    return allow.flatMap((entry, index): readonly Allowance[] => {
      const { rule, because } = entry ?? {};
      if (rule === undefined || because === undefined) return [];
      const isRepeated = seen.has(rule);
      seen.add(rule);
      return [{ file, rule, isRepeated, location: at('allow', index, 'rule') }];
    });
  }),
);

/** Returns whether the file that a problem is in allows it. No file can allow an error. */
export function isAllowed(problem: Problem, allowed: readonly Allowance[]): boolean {
  const { rule, location } = problem;
  return (
    isConfigurable(rule) &&
    allowed.some((each) => each.file === location.file && each.rule === rule)
  );
}

export interface Allowance {
  readonly file: string;
  /** The id of the rule as written; it may not exist. */
  readonly rule: string;
  /** Whether the file allows the rule above. */
  readonly isRepeated: boolean;
  readonly location: Point;
}

interface Allowing {
  readonly allow?: readonly ({ rule?: string; because?: string } | undefined)[];
}
