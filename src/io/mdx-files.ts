import type { ContentFile } from '../core/content-file.ts';
import { splitFrontMatter } from '../core/document/split-front-matter.ts';
import { settingsIn } from '../core/document/sources.ts';

/**
 * Returns the `.mdx` files of a content folder that may be compiled, each with what of it is code:
 * none that is refused, and none at all where the settings turn MDX off, or cannot be read, or say
 * anything about it that is not plainly "on".
 */
export function mdxFiles(files: readonly ContentFile[]): readonly MdxFile[] {
  const written = files.filter((file) => file.path.endsWith('.mdx') && !isRefused(file));
  if (written.length === 0 || !isMdxOn(files)) return [];
  return written.map((file) => ({
    path: file.path,
    source: 'text' in file && file.text !== undefined ? mdxSource(file.text) : '',
  }));
}

function isRefused(file: ContentFile): boolean {
  return 'problem' in file && file.problem.kind === 'refused-mdx';
}

function isMdxOn(files: readonly ContentFile[]): boolean {
  const settings = settingsIn(files);
  if (settings === undefined) return true;
  return settings.isParsed && (settings.keyAt('mdx') === undefined || settings.fields.mdx === 'on');
}

export interface MdxFile {
  readonly path: string;
  readonly source: string;
}

/**
 * Returns the code of an `.mdx` file: its body, on its own lines. The front matter is left out as
 * data, so a change to it compiles nothing anew, and only core parses it: the rest does not start
 * at the beginning of the file, where other parsers look for front matter.
 */
export function mdxSource(text: string): string {
  const split = splitFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  return split.ok ? `{/* */}${'\n'.repeat(split.bodyLine - 1)}${split.body}` : '';
}
