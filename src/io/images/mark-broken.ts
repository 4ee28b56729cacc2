import type { ContentFile } from '../../core/content-file.ts';

/** The files of a content folder, those among them marked that are images no browser could show. */
export function markBroken(
  files: readonly ContentFile[],
  broken: ReadonlyMap<string, string>,
): readonly ContentFile[] {
  return files.map((file) => {
    const reason = broken.get(file.path);
    if (reason === undefined) return file;
    return { path: file.path, problem: { kind: 'broken-image', reason } };
  });
}
