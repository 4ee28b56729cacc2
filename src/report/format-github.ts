import { startOf, type Diagnostic, type RelatedPlace } from '../core/diagnostics/diagnostic.ts';
import { visible } from '../core/text/safe-text.ts';

/**
 * Returns the diagnostics as workflow commands, one a line, which GitHub shows beside the lines of
 * a pull request. `pathOf` makes a path relative to the repository of one relative to the content
 * folder.
 */
export function formatGithub(
  diagnostics: readonly Diagnostic[],
  { pathOf }: { readonly pathOf: (file: string) => string },
): string {
  return diagnostics.map((diagnostic) => command(diagnostic, pathOf)).join('\n');
}

function command(diagnostic: Diagnostic, pathOf: (file: string) => string): string {
  const { rule, severity, message, location, hint, related = [] } = diagnostic;
  const { line, column } = startOf(location);
  const properties = { file: pathOf(location.file), line, col: column, title: rule };
  const text = [message, hint, ...related.map((place) => sayPlace(place, pathOf))];
  const data = text
    .filter((part) => part !== undefined)
    .map(visible)
    .join('\n');
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(`${value}`)}`);
  return `::${severity} ${list.join(',')}::${escape(data)}`;
}

function sayPlace({ location, message }: RelatedPlace, pathOf: (file: string) => string): string {
  const { line, column } = startOf(location);
  return `${pathOf(location.file)}:${line}:${column} ${message}`;
}

function property(value: string): string {
  return escape(visible(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function escape(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
