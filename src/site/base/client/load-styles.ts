import { element } from './element.ts';

/** Loads the styles of something that is rarely shown, once, before it is. */
export function loadStyles(href: string): Promise<void> {
  const known = loading.get(href);
  if (known) return known;
  const link = element('link', { rel: 'stylesheet', href });
  const loaded = new Promise<void>((resolve) => {
    // Without its styles it is plain, and still there.
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
  });
  document.head.append(link);
  loading.set(href, loaded);
  return loaded;
}

const loading = new Map<string, Promise<void>>();
