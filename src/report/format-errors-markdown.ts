import { startOf, type Diagnostic } from '../core/diagnostics/diagnostic.ts';
import { plural } from '../core/text/numbers.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/**
 * Returns the errors of both sides of a comparison as Markdown: first those after the change, then
 * those it fixes. Empty when there are none. No final line feed.
 */
export function formatErrorsMarkdown({ before, after, leftOut }: ErrorReport): string {
  const left = new Set(after.map(keyOf));
  const fixed = before.filter((error) => !left.has(keyOf(error)));
  const isVisionBroken = leftOut.some((file) => /^vision\.mdx?$/.test(file));
  return [
    ...listOf('Errors', after),
    ...listOf('Fixed', fixed),
    ...(isVisionBroken
      ? ['What else changes cannot be listed, because the vision has errors on one side.']
      : []),
  ].join('\n\n');
}

function listOf(heading: string, errors: readonly Diagnostic[]): readonly string[] {
  if (errors.length === 0) return [];
  const lines = errors.slice(0, most).map(writeError);
  const left = errors.length - lines.length;
  if (left > 0) lines.push(`- … and ${plural(left, 'more error')}`);
  return [`### ${heading}\n\n${lines.join('\n')}`];
}

/** All of them are in the report of the check. */
const most = 10;

function writeError({ location, message, hint }: Diagnostic): string {
  const place = `${shorten(location.file)}, line ${startOf(location).line}`;
  const words = shorten(hint === undefined ? message : `${message} ${hint}`);
  return `- ${escapeMarkdown(place)}: ${escapeMarkdown(words)}`;
}

function shorten(text: string): string {
  return text.length <= longest
    ? text
    : `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`;
}

const longest = 400;

/** An error that moved to another line is still there. */
function keyOf({ rule, message, location }: Diagnostic): string {
  return JSON.stringify([rule, message, location.file]);
}

/** The errors of the two sides of a comparison. */
export interface ErrorReport {
  readonly before: readonly Diagnostic[];
  readonly after: readonly Diagnostic[];
  /** The files that are not compared, relative to the content folder. */
  readonly leftOut: readonly string[];
}
