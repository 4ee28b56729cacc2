import type { Element, ElementContent, Properties } from 'hast';

/** Returns an element of HTML; text among its children is given as it is. */
export function element(
  tagName: string,
  properties: Properties,
  ...children: readonly (ElementContent | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  };
}

/** Returns text that only screen readers say; `lang` is its language, if it is not that around it. */
export function hiddenText(text: string, lang: string | undefined): Element {
  return element('span', { className: ['visually-hidden'], ...(lang && { lang }) }, text);
}

/** Adds a class to those an element has. */
export function addClass({ properties }: Element, name: string): void {
  const { className } = properties;
  properties['className'] = Array.isArray(className) ? [...className, name] : [name];
}
