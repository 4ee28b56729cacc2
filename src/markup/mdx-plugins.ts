import GithubSlugger from 'github-slugger';
import type { Element } from 'hast';
import type {
  HastPluginDefinition,
  HastVisitorContext,
  MdxJsxFlowElementHast,
  MdxJsxTextElementHast,
} from 'satteri';

import { plainAttribute } from '../core/body/read-jsx.ts';

/**
 * The HTML plugins to compile `.mdx` bodies with. They give headings the ids that links name, and mark
 * what the author wrote (headings, and the addresses of links and images) for `finishMdx`, which
 * leaves what components made as it is.
 */
export const mdxPlugins = [markAuthored];

/** It is called for each body: ids are unique in one. */
function markAuthored(): HastPluginDefinition {
  const slugger = new GithubSlugger();
  return {
    name: 'mark-authored',
    element: [
      {
        filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
        visit: (node, context) => markHeading(node, context, slugger),
      },
      { filter: ['a'], visit: (node, context) => markAddress(node, 'href', context) },
      { filter: ['img'], visit: (node, context) => markAddress(node, 'src', context) },
    ],
    mdxJsxFlowElement: { filter: ['a', 'img'], visit: markJsx },
    mdxJsxTextElement: { filter: ['a', 'img'], visit: markJsx },
  };
}

function markHeading(
  node: Readonly<Element>,
  context: HastVisitorContext,
  slugger: GithubSlugger,
): void {
  if (node.properties['id'] !== undefined) return;
  context.setProperty(node, 'data-authored', '');
  context.setProperty(node, 'id', slugger.slug(context.textContent(node)));
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
