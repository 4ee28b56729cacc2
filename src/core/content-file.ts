import { compare } from './text/compare.ts';

/**
 * A file of the content folder as it was found, before anything is made of it.
 * `path` is relative to the folder, with `/`.
 */
export type ContentFile = TextFile | OtherFile | UnreadableFile;

/** A file Throughline reads: `.md`, `.mdx`, `roadmap.yml`. A byte order mark is already gone. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** A file that is there and may be linked to (an image, say), but is not read. */
export interface OtherFile {
  readonly path: string;
  readonly text?: undefined;
}

/** A file that should have been read and could not be. */
export interface UnreadableFile {
  readonly path: string;
  readonly problem: FileProblem;
}

export type FileProblem =
  | { readonly kind: 'unreadable'; readonly reason: string }
  /** Something else with the name of a file, such as a folder. */
  | { readonly kind: 'no-file' }
  | { readonly kind: 'not-utf-8'; readonly encoding?: 'UTF-16' }
  | { readonly kind: 'nul-byte' }
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'symlink-outside'; readonly target: string }
  | { readonly kind: 'symlink-loop' }
  /** MDX, which this run refuses. */
  | { readonly kind: 'refused-mdx' }
  /** An image that no browser could show, why, and what to do but save it again. */
  | { readonly kind: 'broken-image'; readonly reason: string; readonly hint?: string };

/** Returns the text of a file; `undefined` if it was not read. */
export function textOf(file: ContentFile): string | undefined {
  return 'text' in file ? file.text : undefined;
}

/** Returns the texts of the files that were read, by their paths. */
export function textsOf(files: readonly ContentFile[]): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap((file) => {
      const text = textOf(file);
      return text === undefined ? [] : [[file.path, text]];
    }),
  );
}

/** Returns the files of a folder, by their paths, after texts were written into it. */
export function withTexts(
  files: readonly ContentFile[],
  texts: ReadonlyMap<string, string>,
): readonly ContentFile[] {
  const written = [...texts].map(([path, text]) => ({ path, text }));
  const others = files.filter(({ path }) => !texts.has(path));
  return [...others, ...written].sort((a, b) => compare(a.path, b.path));
}

/**
 * `files`, but those that say the same as one of `others` under the same path are that one: what is
 * made of a file is made once.
 */
export function shareFiles(
  files: readonly ContentFile[],
  others: readonly ContentFile[],
): readonly ContentFile[] {
  const known = new Map(others.map((file) => [file.path, file]));
  return files.map((file) => {
    const other = known.get(file.path);
    return other !== undefined && isSame(file, other) ? other : file;
  });
}

function isSame(a: ContentFile, b: ContentFile): boolean {
  if ('problem' in a || 'problem' in b) return JSON.stringify(a) === JSON.stringify(b);
  return a.text === b.text;
}

/**
 * The files of a content folder as somebody must take them who does not trust its authors: each
 * `.mdx` file, which is code, is a problem, whatever the settings among them say. Nothing of it is
 * parsed or compiled then.
 */
export function refuseMdx(files: readonly ContentFile[]): readonly ContentFile[] {
  return files.map((file) => {
    if (!file.path.endsWith('.mdx')) return file;
    return { path: file.path, problem: { kind: 'refused-mdx' } };
  });
}
