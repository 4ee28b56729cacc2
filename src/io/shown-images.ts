import { bodyImages, contentTarget } from '../core/body/content-target.ts';
import { parseBody } from '../core/body/parse-body.ts';
import type { ContentFile } from '../core/content-file.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';

/** The images of the content folder that a body of the roadmap shows or links to, sorted. */
export function shownImages(roadmap: Roadmap, files: readonly ContentFile[]): readonly string[] {
  const there = files.map(({ path }) => path).filter((path) => contentTarget(path) === 'image');
  if (there.length === 0) return [];
  const { vision, intents, slices, assumptions, updates } = roadmap;
  const shown = [vision, ...intents, ...slices, ...assumptions, ...updates].flatMap((item) =>
    mentionsImage.test(item.body.text)
      ? bodyImages(parseBody(item.body, item.file), item.file)
      : [],
  );
  const named = new Set(shown);
  return there.filter((path) => named.has(path));
}

/** The file an image of the content folder is published as: where the pages look for it. */
export function imageFile(path: string): string {
  return `content/${path}`;
}

/** Most bodies show none and need not be parsed again to know it; `%` may hide an ending. */
const mentionsImage = /\.(?:avif|gif|jpe?g|png|svg|webp)|%/;
