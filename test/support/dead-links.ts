import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { PageFacts } from './site-facts.ts';

/**
 * Every link and resource of a built site that leads to no file or to no element of its page, and
 * every resource of another host, each as a sentence.
 */
export function deadLinks(
  pages: readonly PageFacts[],
  folder: string,
  base: string,
): readonly string[] {
  const ids = new Map(pages.map((page) => [page.address, new Set(page.ids)]));
  return pages.flatMap((page) => [
    ...page.links.flatMap((href) => problemOf(page, href, false)),
    ...page.resources.flatMap((href) => problemOf(page, href, true)),
  ]);

  function problemOf({ address }: PageFacts, href: string, isResource: boolean): readonly string[] {
    const url = new URL(href, `${origin}${base}${address.slice(1)}`);
    const says = (what: string) => [`${address} leads to ${href}, ${what}.`];
    if (url.origin !== origin) {
      if (isResource) return says('which another host serves');
      return /^(?:https?|mailto|tel):$/.test(url.protocol) ? [] : says('which is no web address');
    }
    if (!url.pathname.startsWith(base)) return says(`which is not below ${base}`);
    const target = `/${decodeURIComponent(url.pathname.slice(base.length))}`;
    if (!isPublished(target)) return says('which does not exist');
    const anchor = decodeURIComponent(url.hash.slice(1));
    const known = ids.get(target);
    const isThere = anchor === '' || anchor === 'top' || known === undefined || known.has(anchor);
    return isThere ? [] : says('where there is no such place');
  }

  function isPublished(target: string): boolean {
    const path = join(folder, target.endsWith('/') ? `${target}index.html` : target);
    return existsSync(path) && statSync(path).isFile();
  }
}

const origin = 'http://site.test';
