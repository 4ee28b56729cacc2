import type { ContentFile } from '../core/content-file.ts';

/** How many files were read. What may be linked to but is not read, such as an image, is not one. */
export function countRead(files: readonly ContentFile[]): number {
  return files.filter((file) => 'problem' in file || file.text !== undefined).length;
}
