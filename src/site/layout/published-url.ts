import { absoluteUrl } from '../../core/addresses.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';

/** Where a page is published; `undefined` if unknown, and for a roadmap of the past. */
export function publishedUrl({ settings, past }: Roadmap, address: string): string | undefined {
  return past ? undefined : absoluteUrl(settings, address);
}

/** Makes the links of an embedded page open in the whole window, except those within the page. */
export function keepInFrame(html: string): string {
  return html.replaceAll(/<a (?=[^>]*\bhref="#)/g, '<a target="_self" ');
}
