import { folders } from '../model/nouns.ts';

/** What a link to a file of the content folder would find there, judged by the file's name. */
export function contentTarget(path: string): ContentTarget {
  if (item.test(path)) return readme.test(path) ? 'other' : 'item';
  return image.test(path) ? 'image' : 'other';
}

const item = new RegExp(`^(?:vision|(?:${Object.values(folders).join('|')})/.+)\\.mdx?$`);
/** Explains a folder to whoever reads it on the git host; it is no item. */
const readme = /\/readme\.mdx?$/i;
const image = /\.(?:avif|gif|jpe?g|png|svg|webp)$/;

/** `item` is the vision or anything else written in a file of its own. */
export type ContentTarget = 'item' | 'image' | 'other';
