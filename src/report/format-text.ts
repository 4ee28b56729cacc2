import type { createColors } from 'picocolors';

import {
  startOf,
  type Diagnostic,
  type Location,
  type RelatedPlace,
} from '../core/diagnostics/diagnostic.ts';
import { codeFrame } from './code-frame.ts';
import { formatClosing } from './summarise.ts';
import { visible } from '../core/text/visible.ts';

/**
 * Returns the diagnostics for people: file by file, each with its place, its rule, what to do about
 * it and the lines it is about; a closing sentence with the counts. No final line feed.
 */
export function formatText(diagnostics: readonly Diagnostic[], options: TextOptions): string {
  const sections = [...byFile(diagnostics)].map(([file, own]) => section(file, own, options));
  return sections.join('') + formatClosing(diagnostics, options);
}

function byFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  return Map.groupBy(diagnostics, ({ location }) => location.file);
}

function section(file: string, diagnostics: readonly Diagnostic[], options: TextOptions): string {
  const heading = options.colors.underline(visible(options.pathOf(file)));
  const widths = { place: 0, severity: 0 };
  for (const { location, severity } of diagnostics) {
    widths.place = Math.max(widths.place, sayStart(location).length);
    widths.severity = Math.max(widths.severity, severity.length);
  }
  const lines = options.sourceOf(file)?.split(/\r\n|\r|\n/) ?? [];
  const problems = diagnostics.map((diagnostic) => problem(diagnostic, widths, lines, options));
  return `${heading}\n${problems.join('\n')}\n`;
}

function problem(
  diagnostic: Diagnostic,
  widths: Widths,
  lines: readonly string[],
  options: TextOptions,
): string {
  const { rule, severity, message, location, hint, related = [] } = diagnostic;
  const { colors } = options;
  const place = sayStart(location).padStart(widths.place);
  const paint = severity === 'error' ? colors.red : colors.yellow;
  const word = paint(severity.padEnd(widths.severity));
  const indent = ' '.repeat(2 + widths.place + 2 + widths.severity + 2);
  const rows = [
    `  ${colors.dim(place)}  ${word}  ${visible(message)}  ${colors.dim(rule)}`,
    ...(hint === undefined ? [] : [indent + visible(hint)]),
    ...related.map((other) => indent + colors.dim(sayRelated(other, options))),
    ...frameOf(location, lines, options).map((row) => `    ${row}`),
  ];
  return `${rows.join('\n')}\n`;
}

function sayStart(location: Location): string {
  const { line, column } = startOf(location);
  return `${line}:${column}`;
}

function sayRelated({ location, message }: RelatedPlace, { pathOf }: TextOptions): string {
  return visible(`${pathOf(location.file)}:${sayStart(location)}  ${message}`);
}

function frameOf(
  location: Location,
  lines: readonly string[],
  { colors, width }: TextOptions,
): readonly string[] {
  return 'line' in location ? codeFrame(lines, location, { colors, width: width - 4 }) : [];
}

interface Widths {
  readonly place: number;
  readonly severity: number;
}

export interface TextOptions {
  /** How many files were read. */
  readonly files: number;
  /** Makes the path a reader can open of one relative to the content folder. */
  readonly pathOf: (file: string) => string;
  /** The text of a file, when it could be read. */
  readonly sourceOf: (file: string) => string | undefined;
  readonly colors: ReturnType<typeof createColors>;
  /** How many columns the screen has. */
  readonly width: number;
}
