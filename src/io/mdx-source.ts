import { splitFrontMatter } from '../core/document/split-front-matter.ts';

/**
 * What of an `.mdx` file is code: its body, on the lines it is written on. The front matter is
 * data, so changing it compiles nothing anew, and no parser but core's ever reads it: what follows
 * the comment is not at the start of the file, where others look for front matter.
 */
export function mdxSource(text: string): string {
  const split = splitFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  return split.ok ? `{/* */}${'\n'.repeat(split.bodyLine - 1)}${split.body}` : '';
}
