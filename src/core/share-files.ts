import type { ContentFile } from './content-file.ts';

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
    const isSame =
      other !== undefined && 'text' in file && 'text' in other && file.text === other.text;
    return isSame ? other : file;
  });
}
