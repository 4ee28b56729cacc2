import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';

import type { Body } from '../roadmap/roadmap.ts';
import { cutDeep } from './cut-deep.ts';
import { isNestedTooDeep } from './is-nested-too-deep.ts';
import { markdownFeatures } from './markdown-features.ts';

/**
 * The Markdown tree of a body, no deeper than any walk over it can go; of MDX that cannot be read,
 * what its parser says. Whoever wants to know what a body holds parses it here: the parser of MDX
 * can be made to end the process.
 */
export function bodyTree({ format, text }: Body): BodyTree {
  if (format === 'md') {
    const tree = rootOf(markdownToMdast(text, { features: markdownFeatures }));
    cutDeep(tree);
    return { tree };
  }
  if (isNestedTooDeep(text)) return tooDeep;
  try {
    const tree = rootOf(mdxToMdast(text, { features: markdownFeatures }));
    // What is compiled cannot be cut, and would be published unread.
    return cutDeep(tree) ? tooDeep : { tree };
  } catch (problem) {
    return { problem };
  }
}

const tooDeep = { problem: new Error('It is nested too deep') };

function rootOf(node: { readonly type: string }): Root {
  if (isRoot(node)) return node;
  throw new TypeError(`The parser returned a ${node.type} in place of a root`);
}

function isRoot(node: { readonly type: string }): node is Root {
  return node.type === 'root';
}

export type BodyTree =
  | { readonly tree: Root; readonly problem?: undefined }
  | { readonly tree?: undefined; readonly problem: unknown };
