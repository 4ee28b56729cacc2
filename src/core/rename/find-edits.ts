import { diagramFences } from '../body/diagram-fences.ts';
import type { BodyLink } from '../body/parsed-body.ts';
import { resolveLink } from '../body/resolve-link.ts';
import type { Point } from '../diagnostics/diagnostic.ts';
import { referencesOf } from '../document/references.ts';
import { allSources, type Sources } from '../document/sources.ts';
import { editAt, writtenAt, type TextEdit } from './text-edit.ts';

/**
 * Returns the edits that update every reference and link for a rename, and the places that cannot
 * be edited safely.
 */
export function findEdits(sources: Sources, texts: Texts, rename: Rename): FoundEdits {
  const { kind, from, to, renamed } = rename;
  const edits = new Map<string, TextEdit[]>();
  const unclear: Point[] = [];

  for (const { noun, id, at } of referencesOf(sources)) {
    if (noun === kind && id === from) replaceId(at());
  }
  for (const place of definitionsOf(sources, kind, from)) replaceId(place);
  for (const { file, body, parsedBody } of allSources(sources)) {
    if (mayLink(body.text)) follow(file, parsedBody().links);
    for (const { links } of diagramFences(body, file)) follow(file, links);
  }
  return { edits, unclear };

  function follow(file: string, links: readonly BodyLink[]): void {
    for (const { url, location } of links) {
      const next = renameLink(url, file, renamed);
      if (next !== undefined) replaceUrl(location, url, next);
    }
  }

  function replaceId(place: Point): void {
    const written = writtenAt(texts.get(place.file) ?? '', place);
    // An alias repeats a value of another place, which can be something other than an id of this kind.
    if (written?.startsWith('*')) return add(place, to);
    const [quote = ''] = /^["']/.exec(written ?? '') ?? [];
    if (written === quote + from + quote) add(place, quote + to + quote);
    else unclear.push(place);
  }

  function replaceUrl(place: Point, url: string, next: string): void {
    const written = writtenAt(texts.get(place.file) ?? '', place);
    const at = written?.indexOf(url) ?? -1;
    if (written === undefined || at < 0 || written.includes(url, at + 1)) unclear.push(place);
    else add(place, written.slice(0, at) + next + written.slice(at + url.length));
  }

  function add(place: Point, text: string): void {
    edits.set(place.file, [...(edits.get(place.file) ?? []), editAt(place, text)]);
  }
}

/** Returns the definition of a goal or a team; other items are named by their file. */
function definitionsOf(sources: Sources, kind: RenamedKind, id: string): readonly Point[] {
  if (kind === 'goal') {
    return sources.visions.flatMap(({ fields, at }) =>
      (fields.goals ?? []).flatMap((goal, index) =>
        goal?.id === id ? at('goals', index, 'id') : [],
      ),
    );
  }
  const team = kind === 'team' ? sources.settings?.keyAt('teams', id) : undefined;
  return team ? [team] : [];
}

function mayLink(text: string): boolean {
  return text.includes('](') || text.includes(']:') || text.includes('<');
}

/** The texts of the content files by their paths, as they were read. */
export type Texts = ReadonlyMap<string, string>;

export interface Rename {
  readonly kind: RenamedKind;
  readonly from: string;
  readonly to: string;
  readonly renamed: Renamed;
}

export interface FoundEdits {
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  readonly unclear: readonly Point[];
}

/**
 * Returns the new address of a link to a renamed item, in the same form and with its anchor;
 * `undefined` for other links.
 */
function renameLink(url: string, fromFile: string, renamed: Renamed): string | undefined {
  const target = resolveLink(url, fromFile);
  const hash = url.indexOf('#');
  const anchor = hash < 0 ? '' : url.slice(hash);
  if (target.kind === 'site') {
    const { address } = renamed;
    return address && target.address === address.from ? address.to + anchor : undefined;
  }
  if (target.kind !== 'file' || target.path !== renamed.file?.from) return undefined;
  const path = hash < 0 ? url : url.slice(0, hash);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return folder + nameOf(renamed.file.to) + anchor;
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** The renamed file of the content folder, page of the site, or both. */
interface Renamed {
  readonly file?: { readonly from: string; readonly to: string };
  readonly address?: { readonly from: string; readonly to: string };
}

/** The nouns that can be renamed. */
export const renamedKinds = ['intent', 'slice', 'assumption', 'update', 'goal', 'team'] as const;

export type RenamedKind = (typeof renamedKinds)[number];
