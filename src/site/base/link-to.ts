import { hrefTo } from '../../core/addresses.ts';
import type { Settings } from '../../core/roadmap/roadmap.ts';

/** What a link needs whose text is the title of the page at `address`: it grows into that title. */
export function linkTo(settings: Settings, address: string): LinkAttributes {
  return { href: hrefTo(settings, address), 'data-to': cameraName(address) };
}

/** The view transition name that a page's title shares with the links to it: a CSS identifier. */
export function cameraName(address: string): string {
  return address.slice(1, -1).replaceAll('/', '-') || 'vision';
}

interface LinkAttributes {
  readonly href: string;
  readonly 'data-to': string;
}
