import type { Element } from 'hast';
import {
  defineHastPlugin,
  type HastVisitorContext,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
} from 'satteri';

import { plainAttribute } from '../core/body/read-jsx.ts';

/**
 * The HTML plugins to compile `.mdx` bodies with. They mark what the author wrote (headings, and the
 * addresses of links and images) for `finishMdx`, which knows where the site shows things: code is
 * compiled before there is a roadmap. A marked image is none that Astro would import.
 */
export const mdxPlugins = [
  defineHastPlugin({
    name: 'mark-authored',
    element: [
      { filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], visit: markHeading },
      { filter: ['a'], visit: (node, context) => markAddress(node, 'href', context) },
      { filter: ['img'], visit: (node, context) => markAddress(node, 'src', context) },
    ],
    mdxJsxFlowElement: { filter: ['a', 'img'], visit: markJsx },
    mdxJsxTextElement: { filter: ['a', 'img'], visit: markJsx },
  }),
];

function markHeading(node: Readonly<Element>, context: HastVisitorContext): void {
  if (node.properties['id'] === undefined) context.setProperty(node, 'data-authored', '');
}

function markAddress(
  node: Readonly<Element>,
  attribute: 'href' | 'src',
  context: HastVisitorContext,
): void {
  const address = node.properties[attribute];
  if (typeof address !== 'string') return;
  context.setProperty(node, `data-authored-${attribute}`, address);
  context.setProperty(node, attribute, null);
}

function markJsx<Jsx extends MdxJsxFlowElementHast | MdxJsxTextElementHast>(
  node: Readonly<Jsx>,
): Jsx {
  const addressed = node.name === 'a' ? 'href' : 'src';
  const attributes = node.attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' &&
    attribute.name === addressed &&
    plainAttribute(attribute) !== undefined
      ? { ...attribute, name: `data-authored-${addressed}` }
      : attribute,
  );
  return { ...node, attributes };
}
