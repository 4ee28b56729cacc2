import type { RuleId } from '../rules/rule-ids.ts';
import type { Diagnostic, Location } from './diagnostic.ts';

/** A diagnostic before the runner gives it its severity. */
export type Problem = Omit<Diagnostic, 'severity'>;

/** A problem of `rule` at `location`. */
export function problem(
  rule: RuleId,
  location: Location,
  words: Pick<Diagnostic, 'message' | 'hint' | 'related'>,
): Problem {
  return { rule, location, ...words };
}
