import type { Element, ElementContent, Properties } from 'hast';

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
  return {
    type: 'element',
    tagName: 'picture',
    properties: {},
    children: [...sources.map(({ type, srcset }) => source(type, srcset)), node],
  };
}

function source(type: string, srcSet: string): Element {
  const properties = { type, srcSet, sizes };
  return { type: 'element', tagName: 'source', properties, children: [] };
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
