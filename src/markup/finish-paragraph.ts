import type { Element, ElementContent } from 'hast';

import { addClass } from './add-class.ts';

/** A paragraph that is nothing but an image stands alone; the image's title is then its caption. */
export function finishParagraph(paragraph: Element): Element {
  const content = paragraph.children.filter((child) => !isBlank(child));
  const [only] = content;
  const image = only && content.length === 1 ? imageIn(only) : undefined;
  if (only === undefined || image === undefined) return paragraph;
  const { title } = image.properties;
  if (typeof title !== 'string' || title.trim() === '') {
    addClass(paragraph, 'image');
    return paragraph;
  }
  delete image.properties['title'];
  const caption: Element = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: [{ type: 'text', value: title }],
  };
  const children = [only, caption];
  return { type: 'element', tagName: 'figure', properties: { className: ['image'] }, children };
}

/** The image that an element is, in all its formats or in one. */
function imageIn(node: ElementContent): Element | undefined {
  if (node.type !== 'element') return undefined;
  if (node.tagName === 'img') return node;
  const last = node.tagName === 'picture' ? node.children.at(-1) : undefined;
  return last?.type === 'element' ? last : undefined;
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
