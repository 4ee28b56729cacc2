import { contentTarget } from './content-target.ts';
import type { ParsedBody } from './parsed-body.ts';
import { resolveLink } from './resolve-link.ts';

/** The images of the content folder that a body shows or links to: what must be published with it. */
export function bodyImages(parsed: ParsedBody, file: string): readonly string[] {
  const images = new Set<string>();
  for (const { url } of parsed.links) {
    const target = resolveLink(url, file);
    if (target.kind === 'file' && contentTarget(target.path) === 'image') images.add(target.path);
  }
  return [...images];
}
