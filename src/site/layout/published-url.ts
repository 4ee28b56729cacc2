import { absoluteUrl } from '../../core/addresses.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';

/**
 * Where a page is published, for what must name it to others; `undefined` where nobody knows, and for
 * the roadmap as it stood: under its addresses stands the roadmap as it is.
 */
export function publishedUrl({ settings, past }: Roadmap, address: string): string | undefined {
  return past ? undefined : absoluteUrl(settings, address);
}
