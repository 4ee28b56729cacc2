import type { ContentFile } from '../content-file.ts';

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
