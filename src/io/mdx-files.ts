import type { ContentFile } from '../core/content-file.ts';
import { splitFrontMatter } from '../core/document/split-front-matter.ts';
import { settingsIn } from '../core/document/sources.ts';

/**
 * The `.mdx` files of a content folder that may be compiled, each with what of it is code: none that
 * is refused, and none at all where the settings turn MDX off, or cannot be read, or say anything
 * about it that is not plainly "on".
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
 * What of an `.mdx` file is code: its body, on the lines it is written on. The front matter is
 * data, so changing it compiles nothing anew, and no parser but core's ever reads it: what follows
 * the comment is not at the start of the file, where others look for front matter.
 */
export function mdxSource(text: string): string {
  const split = splitFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  return split.ok ? `{/* */}${'\n'.repeat(split.bodyLine - 1)}${split.body}` : '';
}
