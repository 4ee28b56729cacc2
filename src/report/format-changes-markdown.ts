import type { ChangeGroup } from '../core/diff/change-kinds.ts';
import type { Change } from '../core/diff/change.ts';
import type { WordPiece } from '../core/diff/word-diff.ts';
import { plural } from '../core/text/numbers.ts';
import { groupChanges, type GroupOfChanges } from '../words/group-changes.ts';
import { cutAtSubject, type Part, textOf } from '../words/part.ts';
import { sayChange } from '../words/say-change.ts';
import { sumUpChanges } from '../words/sum-up-changes.ts';
import { type ChangeReport, nameOfSide, rewordingOf } from './change-report.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { formatErrorsMarkdown, type ErrorReport } from './format-errors-markdown.ts';

/**
 * Returns the changes as a comment on a pull request: one sentence on all of them, then each under
 * its heading. Folds away changes of wording and, in a long comment, the least important groups.
 * Counts the changes beyond the length that hosts accept. No final line feed.
 */
export function formatChangesMarkdown(
  changes: readonly Change[],
  options: MarkdownOptions,
): string {
  for (const limits of attempts) {
    const comment = writeComment(changes, limits, options);
    if (comment.length <= longest) return comment;
  }
  return sayNumberOnly(changes, options);
}

/** GitHub takes comments of 65,536 characters, GitLab of more; a marker and other words join this one. */
const longest = 60_000;

/** How many changes are written out under each heading, and how long each may be, to fit in. */
const attempts: readonly Limits[] = [
  { most: 200, line: 10_000 },
  { most: 60, line: 4000 },
  { most: 20, line: 2000 },
  { most: 5, line: 1000 },
  { most: 1, line: 1000 },
];

interface Limits {
  readonly most: number;
  /** In characters, as it is written. */
  readonly line: number;
}

function sayNumberOnly(changes: readonly Change[], { errors }: MarkdownOptions): string {
  const count = `${plural(changes.length, 'change')}, too long to be listed here.`;
  return errors ? `${formatErrorsMarkdown(errors)}\n\n${count}` : count;
}

/** Once this many are shown, other groups than those asked about first are folded away. */
const mostOpen = 20;

/** The groups that leaders look at first are never folded away as a whole. */
const alwaysOpen: ReadonlySet<ChangeGroup> = new Set(['direction', 'promises', 'work']);

function writeComment(
  changes: readonly Change[],
  limits: Limits,
  options: MarkdownOptions,
): string {
  const { missing, errors } = options;
  const [base, head] = [saySide('base', options), saySide('head', options)];
  const groups = groupChanges(changes, options.names.t);
  const sections = groups.map((group, at) => {
    const shown = groups.slice(0, at + 1).reduce((sum, { changes: own }) => sum + own.length, 0);
    const isFolded = group.name === 'details' || (shown > mostOpen && !alwaysOpen.has(group.name));
    return writeGroup(group, isFolded, limits, options);
  });
  const leftOut = errors?.leftOut.length ?? 0;
  const note = leftOut === 0 ? '' : `, without ${plural(leftOut, 'file')} that cannot be compared`;
  return [
    ...(errors ? [formatErrorsMarkdown(errors)] : []),
    changes.length === 0 && leftOut > 0
      ? 'No other changes.'
      : escapeMarkdown(sumUpChanges(changes, options.names)),
    ...(missing === undefined
      ? []
      : [`There is no ${escapeMarkdown(missing.what)} in ${{ base, head }[missing.side]}.`]),
    ...sections,
    `<sub>From ${base} to ${head}: ${plural(changes.length, 'change')}${note}.</sub>`,
  ].join('\n\n');
}

/** A group that stays open shows as many as fit in sight, and folds away what is more. */
function writeGroup(
  { heading, changes }: GroupOfChanges<Change>,
  isFolded: boolean,
  { most, line: longestLine }: Limits,
  options: MarkdownOptions,
): string {
  const lines = changes
    .slice(0, most)
    .map((change) => writeChange(change, options))
    .filter((line) => line.length <= longestLine);
  const left = changes.length - lines.length;
  if (left > 0) lines.push(`- … and ${plural(left, 'more change')}`);
  if (isFolded) return fold(`${heading} (${changes.length})`, lines.join('\n'));
  const open = `### ${heading}\n\n${lines.slice(0, mostOpen).join('\n')}`;
  const rest = lines.slice(mostOpen).join('\n');
  if (rest === '') return open;
  return `${open}\n\n${fold(`${heading}: ${changes.length - mostOpen} more`, rest)}`;
}

/**
 * Writes an id without markup, so that it can be copied and hosts link it where there is no
 * address.
 */
function saySide(side: 'base' | 'head', { commits, linkToCommit, ...sides }: MarkdownOptions) {
  const commit = commits[side];
  const name = nameOfSide(sides[side], commit);
  const label = commit?.startsWith(name) === true ? name : escapeMarkdown(name);
  const url = commit && linkToCommit(commit);
  return url === undefined ? label : `[${label}](${url})`;
}

function fold(summary: string, content: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${content}\n\n</details>`;
}

/** A sentence that does not name its item by a title has a link behind it. */
function writeChange(change: Change, { linkTo, names }: MarkdownOptions): string {
  const { before, subject, after } = cutAtSubject(sayChange(change, names));
  const url = linkTo(change.file);
  const link = (label: string) => (url === undefined ? label : `[${label}](${url})`);
  const said =
    subject === undefined
      ? `${escape(before)}${url === undefined ? '' : ` (${link(escapeMarkdown(change.file))})`}`
      : `${escape(before)}**${link(escapeMarkdown(subject))}**${escape(after)}`;
  const rewording = rewordingOf(change);
  if (rewording.length === 0) return `- ${said}`;
  return `- ${said}\n\n  > ${rewording.map(mark).join(' ')}`;
}

function escape(parts: readonly Part[]): string {
  return escapeMarkdown(textOf(parts));
}

function mark({ fate, text }: WordPiece): string {
  const words = escapeMarkdown(text);
  if (fate === 'kept') return words;
  return fate === 'removed' ? `<del>${words}</del>` : `<ins>${words}</ins>`;
}

export interface MarkdownOptions extends ChangeReport {
  /** The errors of both sides, if they are to be reported. */
  readonly errors?: ErrorReport;
  /** The address of a file of the content folder as it is afterwards, if it has one. */
  readonly linkTo: (file: string) => string | undefined;
  /** The sides that are commits, and the addresses of those, if they have any. */
  readonly commits: { readonly base?: string | undefined; readonly head?: string | undefined };
  readonly linkToCommit: (commit: string) => string | undefined;
}
