/** Returns an element with attributes and children; text stays text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Returns a shape of the page's sprite. */
export function markElement(name: string): SVGElement {
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('class', `mark mark-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(namespace, 'use');
  use.setAttribute('href', `#_${name}`);
  svg.append(use);
  return svg;
}

const namespace = 'http://www.w3.org/2000/svg';

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
