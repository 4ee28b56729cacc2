import { hrefTo } from '../../core/addresses.ts';
import type { Settings } from '../../core/roadmap/roadmap.ts';
import { cameraName } from './camera-name.ts';

/** What a link needs whose text is the title of the page at `address`: it grows into that title. */
export function linkTo(settings: Settings, address: string): LinkAttributes {
  return { href: hrefTo(settings, address), 'data-to': cameraName(address) };
}

interface LinkAttributes {
  readonly href: string;
  readonly 'data-to': string;
}
