import { hrefTo } from '../../core/addresses.ts';
import type { Settings } from '../../core/roadmap/roadmap.ts';
import type { Element } from '../../messages/part.ts';
import { written } from './written.ts';

/**
 * Returns the attributes of a link whose text is the title of the page at `address`: it grows into
 * that title.
 */
export function linkTo(settings: Settings, address: string): LinkAttributes {
  return {
    href: hrefTo(settings, address),
    'data-to': cameraName(address),
    ...written(settings),
  };
}

/** Such a link as a part of a message. */
export function titleLink(settings: Settings, address: string, title: string): Element {
  return { element: 'a', attributes: linkTo(settings, address), children: [title] };
}

/**
 * Returns the view transition name that a page's title shares with the links to it: a CSS
 * identifier.
 */
export function cameraName(address: string): string {
  return address.slice(1, -1).replaceAll('/', '-') || 'vision';
}

type LinkAttributes = ReturnType<typeof written> & {
  readonly href: string;
  readonly 'data-to': string;
};
