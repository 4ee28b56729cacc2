import { folders } from '../model/nouns.ts';
import type { ParsedBody } from './parsed-body.ts';
import { resolveLink } from './resolve-link.ts';

/** Returns the kind of a linked file, by its name. */
export function contentTarget(path: string): ContentTarget {
  if (item.test(path)) return readme.test(path) ? 'other' : 'item';
  return image.test(path) ? 'image' : 'other';
}

const item = new RegExp(`^(?:vision|(?:${Object.values(folders).join('|')})/.+)\\.mdx?$`);
/** A `README` explains a folder on the git host; it is not an item. */
const readme = /\/readme\.mdx?$/i;
/** In any case, because cameras and some systems write `.PNG`. */
const image = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** `item` is the vision or anything else written in a file of its own. */
export type ContentTarget = 'item' | 'image' | 'other';

/** The address an image of the content folder is published at, root-relative, below `base`. */
export function imageAddress(path: string): string {
  return `/content/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The images of the content folder that a body shows or links to: what must be published with it. */
export function bodyImages(parsed: Pick<ParsedBody, 'links'>, file: string): readonly string[] {
  const images = new Set<string>();
  for (const { url } of parsed.links) {
    const target = resolveLink(url, file);
    if (target.kind === 'file' && contentTarget(target.path) === 'image') images.add(target.path);
  }
  return [...images];
}
