import { bodyTree } from '../body/body-tree.ts';
import type { Body } from '../body/body.ts';
import { smartText } from '../text/smart-text.ts';

/**
 * The text a reader finds in a body, on one line, set as the page is; where a block ends, a sentence
 * does. The source of diagrams, raw HTML and the code of MDX are no text.
 */
export function readableText(body: Body, language: string): string {
  const { tree } = bodyTree(body);
  if (tree === undefined) return '';
  const blocks: Piece[][] = [[]];
  collect(tree, blocks);
  return blocks
    .map((pieces) => setBlock(pieces, language))
    .join(blockEnd)
    .split(blockEnd)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '')
    .map((block) => (/[\p{L}\p{N}\p{M}]$/u.test(block) ? `${block}.` : block))
    .join(' ');
}

function collect(node: Node, blocks: Piece[][]): void {
  const isCode = node.type !== 'text';
  if (read.has(node.type) && node.lang !== 'mermaid') {
    blocks.at(-1)?.push({ text: String(node.value), isCode });
  }
  for (const child of node.children ?? []) collect(child, blocks);
  if (node.type === 'break') blocks.at(-1)?.push({ text: ' ', isCode: false });
  else if (!inline.has(node.type)) blocks.push([]);
}

function setBlock(pieces: readonly Piece[], language: string): string {
  const around = pieces.map(({ text, isCode }) => (isCode ? '\uFFFC' : text));
  const set = smartText(around, language);
  return pieces.map(({ text, isCode }, index) => (isCode ? text : set[index])).join('');
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

interface Piece {
  readonly text: string;
  /** Whether it stands as it was typed. */
  readonly isCode: boolean;
}

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly lang?: unknown;
  readonly children?: readonly Node[];
}
