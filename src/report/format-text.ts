import type { createColors } from 'picocolors';

import {
  startOf,
  type Diagnostic,
  type Location,
  type RelatedPlace,
} from '../core/diagnostics/diagnostic.ts';
import { rankOf } from '../core/coach/stakes.ts';
import { isAdvice } from '../core/diagnostics/rule-table.ts';
import { codeFrame } from './code-frame.ts';
import { formatClosing } from './summarise.ts';
import { visible } from '../core/text/safe-text.ts';

/**
 * Returns the diagnostics for people: file by file, each with its place, its rule, what to do about
 * it and the lines it is about; a closing sentence with the counts. Of much advice, only the first of
 * each rule is shown, the rest is counted, and the three that matter most are named. No final line
 * feed.
 */
export function formatText(diagnostics: readonly Diagnostic[], options: TextOptions): string {
  const more = moreAdvice(diagnostics);
  const isLeftOut = new Set([...more.values()].flat());
  const shown = diagnostics.filter((diagnostic) => !isLeftOut.has(diagnostic));
  const sections = [...byFile(shown)].map(([file, own]) => section(file, own, options));
  const first = more.size > 0 ? sayFirst(shown, options) : '';
  return sections.join('') + sayMore(more, options) + first + formatClosing(diagnostics, options);
}

/** Says which advice to follow first. */
function sayFirst(shown: readonly Diagnostic[], { colors, pathOf }: TextOptions): string {
  const advice = [...Map.groupBy(shown, ({ rule }) => rule).values()]
    .flatMap(([first]) => first ?? [])
    .filter(({ rule, severity }) => isAdvice(rule) && severity === 'warning')
    .toSorted((one, other) => rankOf(one.rule) - rankOf(other.rule))
    .slice(0, 3);
  const rows = advice.map(({ message, location }, index) => {
    const place = `${pathOf(location.file)}:${sayStart(location)}`;
    return `  ${index + 1}. ${visible(message)}\n     ${colors.dim(visible(place))}`;
  });
  return `${colors.underline('Start with these')}\n${rows.join('\n')}\n\n`;
}

/** Returns the advice after the first of each rule, the most first; nothing where there is little. */
function moreAdvice(all: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const advice = all.filter(({ rule, severity }) => isAdvice(rule) && severity === 'warning');
  if (advice.length <= muchAdvice) return new Map();
  const more = [...Map.groupBy(advice, ({ rule }) => rule)]
    .map(([rule, found]) => [rule, found.slice(1)] as const)
    .filter(([, found]) => found.length > 0);
  return new Map(more.toSorted(([, one], [, other]) => other.length - one.length));
}

/** More than a person reads at once. */
const muchAdvice = 20;

function sayMore(
  more: ReadonlyMap<string, readonly Diagnostic[]>,
  { colors, pathOf }: TextOptions,
): string {
  if (more.size === 0) return '';
  const rows = [...more].map(([rule, found]) => {
    const [first] = found;
    const place = first && `${pathOf(first.location.file)}:${sayStart(first.location)}`;
    const others = found.length > 1 ? ` and ${found.length - 1} more` : '';
    return `  ${String(found.length).padStart(4)} × ${rule}  ${colors.dim(visible(`${place}${others}`))}`;
  });
  const end =
    'To see each: throughline check --format json. For less: "coach: gentle" in roadmap.yml.';
  return `${colors.underline('More of the same advice')}\n${rows.join('\n')}\n  ${end}\n\n`;
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
  /** How many problems are left out, where only new ones are reported. */
  readonly older?: number | undefined;
  /** Makes the path a reader can open of one relative to the content folder. */
  readonly pathOf: (file: string) => string;
  /** The text of a file, when it could be read. */
  readonly sourceOf: (file: string) => string | undefined;
  readonly colors: ReturnType<typeof createColors>;
  /** How many columns the screen has. */
  readonly width: number;
}
