import { escapeMarkup } from '../../core/text/safe-text.ts';
import {
  absoluteUrl,
  healthAddress,
  isEmbed,
  ruleAddress,
  searchAddress,
} from '../../core/addresses.ts';
import { ruleIds } from '../../core/diagnostics/rule-table.ts';
import { removedPages } from '../../core/history/removed-pages.ts';
import type { Roadmap, Settings } from '../../core/roadmap/roadmap.ts';
import { addresses } from '../../core/site-addresses.ts';

/**
 * Returns the pages a search engine should know, as a sitemap. It is empty while no `url` is set.
 */
export function sitemap(roadmap: Roadmap): string {
  const pages = addresses(roadmap)
    .filter(
      (address) =>
        address.endsWith('/') &&
        !unlisted.has(address) &&
        !Object.hasOwn(roadmap.settings.redirects, address) &&
        !removedPages(roadmap).has(address) &&
        !isPastMeeting(address) &&
        !isEmbed(address),
    )
    .flatMap((address) => absoluteUrl(roadmap.settings, address) ?? [])
    .map((url) => `<url><loc>${escapeMarkup(url)}</loc></url>\n`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n',
    ...pages,
    '</urlset>\n',
  ].join('');
}

/** The pages of meetings that are over: each is there for some weeks. */
function isPastMeeting(address: string): boolean {
  return /^\/(?:now|later)\/./.test(address);
}

/** A redirect, a page without content of its own, and pages for those who write the roadmap. */
const unlisted: ReadonlySet<string> = new Set([
  '/vision/',
  searchAddress,
  healthAddress,
  ...ruleIds.map(ruleAddress),
]);

/** Everything may be read; the sitemap is named once the settings say where the site is. */
export function robots(settings: Settings): string {
  const map = absoluteUrl(settings, '/sitemap.xml');
  return `User-agent: *\nAllow: /\n${map ? `\nSitemap: ${map}\n` : ''}`;
}
