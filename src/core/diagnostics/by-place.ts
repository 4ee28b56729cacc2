import { compare } from '../text/compare.ts';
import { startOf, type Diagnostic } from './diagnostic.ts';

/** Orders diagnostics by file, line, column and rule. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  const [from, to] = [startOf(a.location), startOf(b.location)];
  return (
    compare(from.file, to.file) ||
    from.line - to.line ||
    from.column - to.column ||
    compare(a.rule, b.rule)
  );
}
