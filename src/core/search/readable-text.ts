import { markdownToMdast, mdxToMdast } from 'satteri';

import { deepestLevel } from '../body/deepest-level.ts';
import { markdownFeatures } from '../body/markdown-features.ts';
import type { Body } from '../roadmap/roadmap.ts';

/**
 * The text a reader finds in a body, on one line; where a block ends, a sentence does. The source of
 * diagrams, raw HTML and the code of MDX are no text.
 */
export function readableText({ text, format }: Body): string {
  const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
  const parts: string[] = [];
  collect(parse(text, { features: markdownFeatures }), 1, parts);
  return parts
    .join('')
    .split(blockEnd)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '')
    .map((block) => (/[\p{L}\p{N}\p{M}]$/u.test(block) ? `${block}.` : block))
    .join(' ');
}

function collect(node: Node, level: number, parts: string[]): void {
  if (read.has(node.type) && node.lang !== 'mermaid') parts.push(String(node.value));
  if (level <= deepestLevel) {
    for (const child of node.children ?? []) collect(child, level + 1, parts);
  }
  if (!inline.has(node.type)) parts.push(node.type === 'break' ? ' ' : blockEnd);
}

const blockEnd = '\n\n';

const read: ReadonlySet<string> = new Set(['text', 'inlineCode', 'code']);

/** What stands in the middle of a word, or may. */
const inline: ReadonlySet<string> = new Set([
  'text',
  'inlineCode',
  'html',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'footnoteReference',
  'mdxJsxTextElement',
  'mdxTextExpression',
]);

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly lang?: unknown;
  readonly children?: readonly Node[];
}
