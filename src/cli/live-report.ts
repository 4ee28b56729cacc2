import { join } from 'node:path';

import { hrefTo, ruleAddress } from '../core/addresses.ts';
import { textsOf, type ContentFile } from '../core/content-file.ts';
import { type Diagnostic, type Location, startOf } from '../core/diagnostics/diagnostic.ts';
import { isAdvice } from '../core/diagnostics/rule-table.ts';
import { visible } from '../core/text/safe-text.ts';
import type { Messages } from '../messages/create-messages.ts';
import { groupChanges } from '../words/group-changes.ts';
import { textOf } from '../words/part.ts';
import { changeText, sayChange } from '../words/say-change.ts';
import type { EditorLink } from './editor-link.ts';
import type { ChangesOfBranch } from './live-changes.ts';

/** Returns the bar at the bottom of the pages of `throughline dev`, as texts in the language of the site. */
export function liveBar({ diagnostics = [], compared }: Found, t: Messages): LiveBar {
  const counts = Map.groupBy(diagnostics, severityOf);
  const count = (severity: Severity) => counts.get(severity)?.length ?? 0;
  const problems = severities.flatMap((severity) =>
    count(severity) === 0
      ? []
      : { severity, text: t(`dev.${severity}s`, { count: count(severity) }) },
  );
  return {
    label: t('dev.label'),
    fold: t('dev.fold'),
    unfold: t('dev.unfold'),
    problems: problems.length > 0 ? problems : [{ severity: 'none', text: t('dev.clean') }],
    ...(compared && { changes: sayChanges(compared, t) }),
  };
}

/** One change in full, else how many there are. */
function sayChanges({ branch, changes, names }: ChangesOfBranch, t: Messages): string {
  const [only, ...others] = changes;
  return only !== undefined && others.length === 0
    ? t('dev.change', { branch, change: changeText(only, names) })
    : t('dev.changes', { branch, count: changes.length });
}

/** Returns the lists that the bar opens: every problem with its text, and every change in a sentence. */
export function liveReport(
  { diagnostics = [], compared, failure, ...found }: Found & { readonly isBroken: boolean },
  { files, content, base, link }: Sources,
  t: Messages,
): LiveReport {
  const texts = textsOf(files);
  const sorted = diagnostics.toSorted((a, b) => rank(a) - rank(b));
  const placeOf = (location: Location): LivePlace => {
    const { file, line, column } = startOf(location);
    const editor = link?.({ path: join(content, file), line, column });
    const text = 'line' in location ? `${file}:${line}:${column}` : file;
    return { text: visible(text), ...(editor !== undefined && { editor }) };
  };
  return {
    title: failure === undefined ? t('dev.problems') : t('dev.failed'),
    close: t('dev.close'),
    ...(failure !== undefined && { failure: visible(failure) }),
    ...(found.isBroken && base !== undefined && { note: t('dev.behind') }),
    ...(link && { editorTitle: t('dev.open') }),
    problems: sorted.slice(0, mostListed).map((each) => ({
      severity: severityOf(each),
      label: t(`dev.${severityOf(each)}`),
      message: visible(each.message),
      ...(each.hint !== undefined && { hint: visible(each.hint) }),
      place: placeOf(each.location),
      excerpt: excerptOf(each.location, texts),
      related: (each.related ?? []).map(({ message, location }) => {
        return { text: visible(message), place: placeOf(location) };
      }),
      rule: {
        text: each.rule,
        ...(base !== undefined && { href: hrefTo({ base }, ruleAddress(each.rule)) }),
      },
    })),
    ...(sorted.length > mostListed && {
      more: t('dev.more', { count: sorted.length - mostListed }),
    }),
    ...(compared && { changes: changesOf(compared, placeOf, t) }),
  };
}

/** Nobody reads more at once, and each has the text around it. */
const mostListed = 200;

function changesOf(
  { branch, changes, names }: ChangesOfBranch,
  placeOf: (location: Location) => LivePlace,
  t: Messages,
): NonNullable<LiveReport['changes']> {
  return {
    title: t('dev.changes-title', { branch }),
    groups: groupChanges(changes, t).map(({ heading, changes: own }) => ({
      heading,
      changes: own.map((change) => ({
        text: visible(textOf(sayChange(change, names))),
        place: placeOf({ file: change.file }),
      })),
    })),
  };
}

/** Returns the line of a point with its neighbours, as far as they are near it, and the marked part. */
function excerptOf(
  location: Location,
  texts: ReadonlyMap<string, string | undefined>,
): readonly ExcerptLine[] {
  if (!('line' in location)) return [];
  const { file, line, column, length = 1 } = location;
  const lines = (texts.get(file) ?? '').split(/\r\n?|\n/);
  if (lines[line - 1] === undefined) return [];
  const from = Math.max(0, column - 1 - around);
  const cut = (text: string) => visible(text.slice(from, from + 3 * around));
  return [line - 1, line, line + 1].flatMap((number): readonly ExcerptLine[] => {
    const text = lines[number - 1];
    if (number !== line) return text?.trim() ? [{ number, text: cut(text) }] : [];
    const end = Math.min(column - 1 + length, from + 3 * around);
    return [
      {
        number,
        text: visible((text ?? '').slice(from, column - 1)),
        mark: visible((text ?? '').slice(column - 1, end)),
        after: visible((text ?? '').slice(end, from + 3 * around)),
      },
    ];
  });
}

/** How much of a long line is shown before its mark. */
const around = 100;

function severityOf({ severity, rule }: Diagnostic): Severity {
  return severity === 'warning' && isAdvice(rule) ? 'suggestion' : severity;
}

function rank(diagnostic: Diagnostic): number {
  return severities.indexOf(severityOf(diagnostic));
}

const severities = ['error', 'warning', 'suggestion'] as const;

type Severity = (typeof severities)[number];

export interface Found {
  readonly diagnostics?: readonly Diagnostic[];
  readonly compared?: ChangesOfBranch | undefined;
  /** Why there is nothing to look for problems in. */
  readonly failure?: string | undefined;
}

interface Sources {
  readonly files: readonly ContentFile[];
  /** The content folder, absolute. */
  readonly content: string;
  /** Of the site that is shown; absent where none is. */
  readonly base: string | undefined;
  readonly link: EditorLink | undefined;
}

export interface LiveBar {
  readonly label: string;
  readonly fold: string;
  readonly unfold: string;
  readonly problems: readonly { readonly severity: Severity | 'none'; readonly text: string }[];
  readonly changes?: string;
}

export interface LiveReport {
  readonly title: string;
  readonly close: string;
  readonly failure?: string;
  readonly note?: string;
  readonly editorTitle?: string;
  readonly problems: readonly {
    readonly severity: Severity;
    readonly label: string;
    readonly message: string;
    readonly hint?: string;
    readonly place: LivePlace;
    readonly excerpt: readonly ExcerptLine[];
    readonly related: readonly { readonly text: string; readonly place: LivePlace }[];
    readonly rule: { readonly text: string; readonly href?: string };
  }[];
  readonly more?: string;
  readonly changes?: {
    readonly title: string;
    readonly groups: readonly {
      readonly heading: string;
      readonly changes: readonly { readonly text: string; readonly place: LivePlace }[];
    }[];
  };
}

interface LivePlace {
  readonly text: string;
  /** Opens it in the editor. */
  readonly editor?: string;
}

interface ExcerptLine {
  readonly number: number;
  readonly text: string;
  readonly mark?: string;
  readonly after?: string;
}
