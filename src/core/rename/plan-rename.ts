import { addressOf } from '../addresses.ts';
import { textsOf, withTexts, type ContentFile } from '../content-file.ts';
import type { Diagnostic, Point } from '../diagnostics/diagnostic.ts';
import { knownIds, teamsIn } from '../document/references.ts';
import { allSources, parseSources, type Sources } from '../document/sources.ts';
import { newErrors } from '../roadmap/create-roadmap.ts';
import { checkId } from '../rules/invalid-id.ts';
import { compare } from '../text/compare.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { escapePattern } from '../text/escape-pattern.ts';
import { quote } from '../text/quote.ts';
import { visible } from '../text/safe-text.ts';
import { findEdits, type RenamedKind } from './find-edits.ts';
import { recordRedirect } from './record-redirect.ts';
import { applyEdits } from './text-edit.ts';

/**
 * Returns all changes of a rename, planned and checked in memory: the new text of every file with a
 * reference or link to the item, the renamed file, and a redirect from the old address. Refuses a
 * rename that would cause new problems.
 */
export function planRename(
  files: readonly ContentFile[],
  request: RenameRequest,
  asOf: string,
): RenamePlan {
  const { kind, from, to } = request;
  const sources = parseSources(files);
  const refusal = whyNot(sources, request);
  if (refusal) return { ok: false, ...refusal };

  const texts = textsOf(files);
  const file = fileOf(sources, request);
  const address = addressesOf(request);
  const renamed = { ...(file && { file }), ...(address && { address }) };
  const { edits, unclear } = findEdits(sources, texts, { kind, from, to, renamed });
  if (unclear.length > 0) return { ok: false, reason: 'unclear', places: unclear };

  const changed = new Map(
    [...edits].map(([path, some]) => [path, applyEdits(texts.get(path) ?? '', some)]),
  );
  if (address) {
    const before =
      changed.get(settingsFile) ?? texts.get(settingsFile) ?? impliedTeams(sources, request);
    const after = recordRedirect(before, sources.settings, address);
    if (after === undefined) return { ok: false, reason: 'unwritable', address };
    changed.set(settingsFile, after);
  }

  const found = newErrors(files, moved(files, changed, file), asOf, (text) =>
    text === file?.from ? file.to : withId(text, from, to),
  );
  if (found.length > 0) return { ok: false, reason: 'wrong', problems: found };
  const changes = [...changed].map(([path, text]) => ({
    path,
    before: texts.get(path),
    after: text,
    references: new Set(edits.get(path)?.map(({ line, column }) => `${line}:${column}`)).size,
  }));
  return { ok: true, changes, ...renamed };
}

const settingsFile = 'roadmap.yml';

function whyNot(sources: Sources, { kind, from, to }: RenameRequest): Refusal | undefined {
  const broken = allSources(sources).find(({ isParsed }) => !isParsed);
  if (broken) return { reason: 'broken', file: broken.file };
  const ids = idsOf(sources, kind);
  if (!ids.has(from)) {
    const meant = didYouMean(from, ids);
    return { reason: 'unknown', ...(meant !== undefined && { meant }) };
  }
  const [wrong] = checkId(to, `The id`, { file: '' });
  if (wrong)
    return { reason: 'invalid', message: `${wrong.message} ${wrong.hint ?? ''}`.trimEnd() };
  const taken = [...ids].find((id) => id.toLowerCase() === to && id !== from);
  if (from === to || taken !== undefined) return { reason: 'taken' };
  return undefined;
}

function idsOf(sources: Sources, kind: RenamedKind): ReadonlySet<string> {
  if (kind === 'team') return new Set(teamsIn(sources).map(({ id }) => id));
  if (kind === 'update') return new Set(sources.update.map(({ id }) => id));
  return knownIds(sources)[kind] ?? new Set();
}

function fileOf(sources: Sources, { kind, from, to }: RenameRequest) {
  if (kind === 'goal' || kind === 'team') return undefined;
  const source = sources[kind].find(({ id }) => id === from);
  if (!source) return undefined;
  const folder = source.file.slice(0, source.file.lastIndexOf('/') + 1);
  return { from: source.file, to: `${folder}${to}.${source.body.format}` };
}

/** The pages whose addresses change: none of an update, or where the old name was no id. */
function addressesOf({ kind, from, to }: RenameRequest) {
  const hadPage = kind !== 'update' && checkId(from, `The id`, { file: '' }).length === 0;
  if (!hadPage) return undefined;
  return { from: addressOf({ type: kind, id: from }), to: addressOf({ type: kind, id: to }) };
}

/** Returns settings for teams: without settings, any team exists; with them, only listed ones. */
function impliedTeams(sources: Sources, { kind, from, to }: RenameRequest): string {
  const teams = teamsIn(sources).map(({ id }) => (kind === 'team' && id === from ? to : id));
  return teams.length === 0 ? '' : `teams:\n${teams.map((id) => `  ${id}: ${id}\n`).join('')}`;
}

function moved(
  files: readonly ContentFile[],
  changed: ReadonlyMap<string, string>,
  file: Move | undefined,
): readonly ContentFile[] {
  const written = withTexts(files, changed);
  return written
    .map((each) => (each.path === file?.from ? { ...each, path: file.to } : each))
    .sort((a, b) => compare(a.path, b.path));
}

/**
 * Returns a message with one id replaced by another wherever it is in quotes: alone, in a path, in
 * an address.
 */
function withId(message: string, from: string, to: string): string {
  const whole = new RegExp(`(?<![a-z0-9-])${escapePattern(from)}(?![a-z0-9-])`, 'g');
  return message.replaceAll(/"[^"]*"/g, (quoted) => quoted.replaceAll(whole, to));
}

/** Returns the message for a refusal. */
export function sayRefusal(refusal: Refusal, { kind, from, to }: RenameRequest): string {
  switch (refusal.reason) {
    case 'broken':
      return `"${visible(refusal.file)}" cannot be read, so its references are unknown. Run "throughline check" for the reason.`;
    case 'unknown':
      return `There is no ${kind} ${quote(from)}.${refusal.meant === undefined ? '' : ` Did you mean ${quote(refusal.meant)}?`}`;
    case 'invalid':
      return refusal.message;
    case 'taken':
      return from === to
        ? `Its name is already ${quote(to)}.`
        : `There is already a ${kind} ${quote(to)}.`;
    case 'unclear':
      return `These places cannot be edited safely. Edit them by hand and try again:\n${refusal.places.map(({ file, line, column }) => `  ${visible(file)}:${line}:${column}`).join('\n')}`;
    case 'unwritable':
      return `"roadmap.yml" is written in a way that does not allow adding a redirect. Write one key per line and try again, or rename by hand and add "redirects:" with "  ${refusal.address.from}: ${refusal.address.to}" below it.`;
    case 'wrong':
      return `After the rename, "throughline check" would report:\n${refusal.problems.map((each) => `  ${visible(each.location.file)}: ${each.message}`).join('\n')}`;
  }
}

export interface RenameRequest {
  readonly kind: RenamedKind;
  readonly from: string;
  readonly to: string;
}

export type RenamePlan = Planned | ({ readonly ok: false } & Refusal);

export interface Planned {
  readonly ok: true;
  readonly changes: readonly FileChange[];
  readonly file?: Move;
  readonly address?: Move;
}

export interface FileChange {
  /** Its path before the rename. */
  readonly path: string;
  /** Absent when the file is new. */
  readonly before: string | undefined;
  readonly after: string;
  /** The number of references and links in it that are updated. */
  readonly references: number;
}

interface Move {
  readonly from: string;
  readonly to: string;
}

export type Refusal =
  | { readonly reason: 'broken'; readonly file: string }
  | { readonly reason: 'unknown'; readonly meant?: string }
  | { readonly reason: 'invalid'; readonly message: string }
  | { readonly reason: 'taken' }
  | { readonly reason: 'unclear'; readonly places: readonly Point[] }
  | { readonly reason: 'unwritable'; readonly address: Move }
  | { readonly reason: 'wrong'; readonly problems: readonly Diagnostic[] };
