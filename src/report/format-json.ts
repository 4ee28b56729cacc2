import { startOf, type Diagnostic, type Location } from '../core/diagnostics/diagnostic.ts';
import type { RuleId } from '../core/diagnostics/rule-table.ts';
import { jsonText } from '../core/text/safe-text.ts';
import { summarise } from './summarise.ts';

/**
 * Returns the diagnostics for programs, as JSON without a final line feed. Files are relative to
 * the content folder; a problem of a whole file is at 1:1. `urlOf` gives the address of the page of
 * a rule.
 */
export function formatJson(
  diagnostics: readonly Diagnostic[],
  { files, urlOf }: { readonly files: number; readonly urlOf: (rule: RuleId) => string },
): string {
  const { errors, warnings } = summarise(diagnostics);
  const report = {
    version: 1,
    summary: { files, errors, warnings },
    diagnostics: diagnostics.map(({ rule, severity, message, location, hint, related }) => ({
      rule,
      severity,
      message,
      ...place(location),
      ...(hint !== undefined && { hint }),
      ...(related !== undefined && {
        related: related.map((other) => ({ ...place(other.location), message: other.message })),
      }),
      url: urlOf(rule),
    })),
  };
  return jsonText(report);
}

function place(location: Location): { file: string; line: number; column: number } {
  const { line, column } = startOf(location);
  return { file: location.file, line, column };
}
