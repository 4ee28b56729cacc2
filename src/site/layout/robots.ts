import { absoluteUrl } from '../../core/addresses.ts';
import type { Settings } from '../../core/roadmap/roadmap.ts';

/** Everything may be read; the sitemap is named once the settings say where the site is. */
export function robots(settings: Settings): string {
  const map = absoluteUrl(settings, '/sitemap.xml');
  return `User-agent: *\nAllow: /\n${map ? `\nSitemap: ${map}\n` : ''}`;
}
