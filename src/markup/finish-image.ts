import type { Element, ElementContent, Properties } from 'hast';

import { addClass, element } from './element.ts';
import type { RewrittenImage } from './link-rewriter.ts';

/**
 * An image as it is published: loaded when it comes near, in the smallest file that is sharp, its
 * place kept free until then. `undefined` is an image that is not published: only described.
 */
export function finishImage(node: Element, image: RewrittenImage | undefined): ElementContent {
  const { alt } = node.properties;
  if (image === undefined) return { type: 'text', value: typeof alt === 'string' ? alt : '' };
  const { src, sources, size } = image;
  const loading: Properties = { loading: 'lazy', decoding: 'async' };
  node.properties = { alt: '', ...node.properties, src, ...sizeOf(node, size), ...loading };
  if (sources.length === 0) return node;
  const others = sources.map(({ type, srcset }) =>
    element('source', { type, srcSet: srcset, sizes }),
  );
  return element('picture', {}, ...others, node);
}

/** How wide an image is at most: as wide as lines are, and on a phone as the window. */
const sizes = 'auto, (min-width: 40rem) 36rem, 92vw';

/** The author's width or height holds, and the other follows from it. */
function sizeOf({ properties }: Element, size: RewrittenImage['size']): Properties {
  if (size === undefined) return {};
  const [width, height] = [Number(properties['width']), Number(properties['height'])];
  if (width > 0 && height > 0) return {};
  if (width > 0) return { height: Math.round((width * size.height) / size.width) };
  if (height > 0) return { width: Math.round((height * size.width) / size.height) };
  return size;
}

/** Turns a paragraph that is only an image into a figure, with the image's title as its caption. */
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
  return element('figure', { className: ['image'] }, only, element('figcaption', {}, title));
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
