import { didYouMean } from '../text/did-you-mean.ts';
import type { LinkFault } from './check-links.ts';
import { contentTarget } from './content-target.ts';
import type { BodyLink } from './parsed-body.ts';

/**
 * Returns a function that explains why a link finds no file, and which file of `files` was probably
 * intended. Its data is prepared for the first such link.
 */
export function fileSuggester(files: ReadonlySet<string>): SuggestFile {
  let known: Index | undefined;
  return (path, fromFile, link) => {
    known ??= indexOf(files);
    const relative = (file: string) => `"${relativeLink(fromFile, file)}${anchorOf(link.url)}"`;
    const sameButForCase = known.byLowerCase.get(path.toLowerCase());
    if (sameButForCase !== undefined) {
      return {
        says: 'differs from the file name in upper and lower case',
        hint: `Write ${relative(sameButForCase)}.`,
      };
    }
    const sameButForForm = known.byForm.get(path.normalize('NFC'));
    if (sameButForForm !== undefined) {
      return {
        says: 'differs from the file name only in the encoding of accented letters',
        hint: `${sameButForForm === path.normalize('NFC') ? 'Write the link' : 'Rename the file'} with composed letters (Unicode NFC).`,
      };
    }
    if (path === '' || known.folders.has(path)) return folderFault;
    const intended = nearest(path, link.kind, known);
    const extensionless = !/\.\w+$/.test(path);
    return {
      says: extensionless && intended ? 'has no file extension' : 'leads to no file',
      hint: intended ? `Did you mean ${relative(intended)}?` : noFile[link.kind],
    };
  };
}

export const folderFault: LinkFault = {
  says: 'leads to a folder',
  hint: 'Link to a file in it, or to a page of the site such as "/roadmap/".',
};

const noFile = {
  link: 'Write the path of a content file relative to this file, with its extension.',
  image: 'Write the path of an image in the content folder relative to this file.',
} as const satisfies Record<BodyLink['kind'], string>;

function nearest(path: string, kind: BodyLink['kind'], known: Index): string | undefined {
  const isImage = kind === 'image' || contentTarget(path) === 'image';
  const byStem = isImage ? known.images : known.items;
  const written = stemOf(path);
  const stem = byStem.has(written) ? written : didYouMean(written, byStem.keys());
  const found = stem === undefined ? undefined : byStem.get(stem);
  return found?.find((file) => folderOf(file) === folderOf(path)) ?? found?.[0];
}

function indexOf(files: ReadonlySet<string>): Index {
  const byLowerCase = new Map<string, string>();
  const byForm = new Map<string, string>();
  const folders = new Set<string>();
  const items = new Map<string, string[]>();
  const images = new Map<string, string[]>();
  for (const file of files) {
    byLowerCase.set(file.toLowerCase(), file);
    byForm.set(file.normalize('NFC'), file);
    for (let end = file.indexOf('/'); end >= 0; end = file.indexOf('/', end + 1)) {
      folders.add(file.slice(0, end));
    }
    const target = contentTarget(file);
    if (target === 'other') continue;
    const byStem = target === 'image' ? images : items;
    const stem = stemOf(file);
    byStem.set(stem, [...(byStem.get(stem) ?? []), file]);
  }
  return { byLowerCase, byForm, folders, items, images };
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function anchorOf(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? '' : url.slice(hash);
}

interface Index {
  readonly byLowerCase: ReadonlyMap<string, string>;
  /** Files by their path in composed letters. */
  readonly byForm: ReadonlyMap<string, string>;
  readonly folders: ReadonlySet<string>;
  /** Files by name without folder and extension. */
  readonly items: ReadonlyMap<string, readonly string[]>;
  readonly images: ReadonlyMap<string, readonly string[]>;
}

/** `path` is the resolved path of the link, where no file exists. */
export type SuggestFile = (path: string, fromFile: string, link: BodyLink) => LinkFault;

/** The relative link that leads from one content file to another, as written in Markdown. */
export function relativeLink(fromFile: string, toFile: string): string {
  const from = fromFile.split('/').slice(0, -1);
  const to = toFile.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const steps = [...from.slice(shared).map(() => '..'), ...to.slice(shared)];
  return steps.map(encodeSegment).join('/');
}

/** Leaves letters of every script readable, and encodes what Markdown or an address would misread. */
function encodeSegment(segment: string): string {
  return segment.replace(/[\s%?#()<>[\]\\:]/g, (character) => {
    const code = character.charCodeAt(0);
    return code < 128 ? `%${code.toString(16).padStart(2, '0').toUpperCase()}` : character;
  });
}
