import { startOf, type Diagnostic } from '../core/diagnostics/diagnostic.ts';
import { visible, jsonText } from '../core/text/safe-text.ts';

/**
 * Returns the diagnostics as a report on code quality, JSON that GitLab shows in a merge request
 * when a job hands it over. `pathOf` makes a path relative to the repository of one relative to the
 * content folder.
 */
export function formatGitlab(
  diagnostics: readonly Diagnostic[],
  { pathOf }: { readonly pathOf: (file: string) => string },
): string {
  const seen = new Map<string, number>();
  const issues = diagnostics.map(({ rule, severity, message, location, hint }) => {
    const path = pathOf(location.file);
    const description = visible(hint === undefined ? message : `${message} ${hint}`);
    // Line numbers change from commit to commit, so a problem is identified by its message.
    const name = `${rule} ${path} ${message}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return {
      description,
      check_name: rule,
      fingerprint: `${name} ${count}`,
      severity: severities[severity],
      location: { path, lines: { begin: startOf(location).line } },
    };
  });
  return jsonText(issues);
}

const severities = { error: 'major', warning: 'minor' } as const satisfies Record<
  Diagnostic['severity'],
  string
>;
