import type { Element } from 'hast';

import { textOf } from '../core/body/assign-ids.ts';

/** A heading that has an id, with a link to it beside it: one to copy, outside the heading's name. */
export function linkHeading(heading: Element): Element {
  const { id } = heading.properties;
  if (typeof id !== 'string') return heading;
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['anchor'],
      href: `#${encodeURIComponent(id)}`,
      ariaLabel: `Link to “${textOf(heading).trim()}”`,
    },
    children: [{ type: 'text', value: '#' }],
  };
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['heading', `heading-${heading.tagName.slice(1)}`] },
    children: [heading, link],
  };
}
