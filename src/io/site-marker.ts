import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The file that shows a folder to be a site Throughline wrote, and may replace. */
export const siteMarker = '.throughline.json';

/** Returns the text of the marker for a site published under `base`. */
export function formatSiteMarker(base: string): string {
  return `${JSON.stringify({ madeBy: 'throughline', version: 1, base })}\n`;
}

/** Returns the marker of a folder, or `undefined` when Throughline did not write the folder. */
export function readSiteMarker(folder: string): SiteMarker | undefined {
  const location = join(folder, siteMarker);
  let text: string;
  try {
    // A pipe or a device of that name would never end.
    const stats = statSync(location);
    if (!stats.isFile() || stats.size > longest) return undefined;
    text = readFileSync(location, 'utf8');
  } catch {
    return undefined;
  }
  return parseSiteMarker(text);
}

/** More bytes than any marker has. */
const longest = 64 * 1024;

/** Returns the marker in a text, or `undefined` when it is not one of Throughline's. */
export function parseSiteMarker(text: string): SiteMarker | undefined {
  try {
    const marker: unknown = JSON.parse(text);
    return isSiteMarker(marker) ? { base: marker.base } : undefined;
  } catch {
    return undefined;
  }
}

function isSiteMarker(value: unknown): value is SiteMarker {
  if (typeof value !== 'object' || value === null) return false;
  if (!('madeBy' in value) || value.madeBy !== 'throughline') return false;
  return 'base' in value && typeof value.base === 'string';
}

export interface SiteMarker {
  /** The path the site is published under; begins and ends with `/`. */
  readonly base: string;
}
