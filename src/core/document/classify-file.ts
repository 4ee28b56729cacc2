import { folders, type Noun } from '../model/nouns.ts';
import { didYouMean, likelyId } from '../text/did-you-mean.ts';

/**
 * Returns the kind of a file in the content folder, by its path alone: settings, the vision, an
 * item of a noun, a stray file (with a hint), or another file.
 */
export function classifyFile(path: string): FileClass {
  if (path === 'roadmap.yml') return { kind: 'settings' };
  const segments = path.split('/');
  const name = segments.at(-1) ?? '';
  const [stem, extension] = splitExtension(name);
  const looksWritten = /^(?:mdx?|markdown|mdown|mkdn?|txt)$/i.test(extension);
  const [folder = ''] = segments;
  if (segments.length === 1) return rootFile(stem, extension, looksWritten);
  if (!looksWritten || /^readme$/i.test(stem)) return { kind: 'other' };

  const noun = nounOfFolder(folder);
  const written = isWritten(extension);
  if (noun && written) return { kind: 'item', noun, id: stem, format: extension };
  if (noun && extension === 'txt') return { kind: 'other' };
  const intended = noun ? folder : folderMeant(folder);
  if (intended === undefined) {
    const home = homes.get(folder.toLowerCase());
    return home === undefined ? { kind: 'other' } : { kind: 'stray', hint: home };
  }
  const rightExtension = /mdx/i.test(extension) ? 'mdx' : 'md';
  const id = likelyId(stem) || stem;
  const rest = [...segments.slice(1, -1), `${id}.${written ? extension : rightExtension}`];
  return renamed([intended, ...rest].join('/'));
}

/** Returns the noun whose files are in a top-level folder of exactly this name. */
export function nounOfFolder(folder: string): Noun | undefined {
  const all = Object.keys(folders) as Noun[];
  return all.find((noun) => folders[noun] === folder);
}

function rootFile(stem: string, extension: string, looksWritten: boolean): FileClass {
  if (stem === 'vision' && isWritten(extension)) return { kind: 'vision', format: extension };
  if (looksWritten && /^visions?$/i.test(stem)) {
    return renamed(extension.toLowerCase() === 'mdx' ? 'vision.mdx' : 'vision.md');
  }
  const settings = /^(?:ya?ml|json|toml)$/i.test(extension) && /^(?:roadmap|settings)$/i.test(stem);
  if (settings) return renamed('roadmap.yml');
  return { kind: 'other' };
}

function renamed(path: string): FileClass {
  return { kind: 'stray', path };
}

/** Hints for folders of items that belong in another file. */
const homes: ReadonlyMap<string, string> = new Map([
  ['goal', 'Goals are written in "vision.md", under "goals".'],
  ['goals', 'Goals are written in "vision.md", under "goals".'],
  ['team', 'Teams are written in "roadmap.yml", under "teams".'],
  ['teams', 'Teams are written in "roadmap.yml", under "teams".'],
]);

function folderMeant(folder: string): string | undefined {
  const all = Object.values(folders);
  const lower = folder.toLowerCase();
  return all.find((known) => known === lower || known === `${lower}s`) ?? didYouMean(lower, all);
}

function isWritten(extension: string): extension is 'md' | 'mdx' {
  return extension === 'md' || extension === 'mdx';
}

function splitExtension(name: string): [stem: string, extension: string] {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)];
}

/** The right path of a file, or another hint. */
export type Misplaced = { readonly path: string } | { readonly hint: string };

export type FileClass =
  | { readonly kind: 'settings' }
  | { readonly kind: 'vision'; readonly format: 'md' | 'mdx' }
  | {
      readonly kind: 'item';
      readonly noun: Noun;
      readonly id: string;
      readonly format: 'md' | 'mdx';
    }
  | ({ readonly kind: 'stray' } & Misplaced)
  | { readonly kind: 'other' };
