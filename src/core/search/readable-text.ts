import type { Nodes, Parents } from 'hast';

import { bodyTree } from '../body/body-tree.ts';
import type { Body } from '../body/parsed-body.ts';
import { stripped } from '../body/html-elements.ts';
import { htmlTree } from '../body/html-tree.ts';
import { smartText } from '../text/smart-text.ts';

/**
 * Returns the text of a body that a reader sees, on one line and set as on the page. The end of a
 * block ends a sentence. Leaves out the source of diagrams, comments and the code of MDX.
 */
export function readableText(body: Body, language: string): string {
  const texts = textsOf(body);
  let text = texts.get(language);
  if (text === undefined) texts.set(language, (text = read(body, language)));
  return text;
}

/** Returns the readable texts of a body by language: those that were made, to which known ones may be added. */
export function textsOf(body: Body): Map<string, string> {
  let texts = madeTexts.get(body);
  if (texts === undefined) madeTexts.set(body, (texts = new Map()));
  return texts;
}

const madeTexts = new WeakMap<Body, Map<string, string>>();

function read(body: Body, language: string): string {
  const { tree } = bodyTree(body);
  if (tree === undefined) return '';
  const blocks: Piece[][] = [[]];
  if (body.format === 'md' && hasHtml(tree)) collectHtml(htmlTree(body.text).tree, blocks);
  else collect(tree, blocks);
  return blocks
    .map((pieces) => setBlock(pieces, language))
    .join(blockEnd)
    .split(blockEnd)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '')
    .map((block) => (/[\p{L}\p{N}\p{M}]$/u.test(block) ? `${block}.` : block))
    .join(' ');
}

function hasHtml({ type, children = [] }: Node): boolean {
  return type === 'html' || children.some(hasHtml);
}

function collect(node: Node, blocks: Piece[][]): void {
  const isCode = node.type !== 'text';
  if (withText.has(node.type) && node.lang !== 'mermaid') {
    blocks.at(-1)?.push({ text: String(node.value), isCode });
  }
  for (const child of node.children ?? []) collect(child, blocks);
  if (node.type === 'break') blocks.at(-1)?.push({ text: ' ', isCode: false });
  else if (!inline.has(node.type)) blocks.push([]);
}

/**
 * Collects the text of raw HTML as far as it is published: elements that a body may not contain are
 * left out with their content.
 */
function collectHtml(node: Nodes, blocks: Piece[][], isCode = false): void {
  if (node.type === 'text') blocks.at(-1)?.push({ text: node.value, isCode });
  if (!('children' in node)) return;
  const name = node.type === 'element' ? node.tagName : '';
  const { id, dataFootnoteBackref } = node.type === 'element' ? node.properties : {};
  if (stripped.has(name) || id === 'footnote-label' || dataFootnoteBackref !== undefined) return;
  if (name === 'pre' && isDiagram(node)) return;
  const isBlock = name !== '' && !inlineElements.has(name);
  if (isBlock) blocks.push([]);
  for (const child of node.children) collectHtml(child, blocks, isCode || code.has(name));
  if (name === 'br') blocks.at(-1)?.push({ text: ' ', isCode });
  else if (isBlock) blocks.push([]);
}

function isDiagram({ children }: Parents): boolean {
  return children.some(
    (child) =>
      child.type === 'element' && String(child.properties['className']) === 'language-mermaid',
  );
}

function setBlock(pieces: readonly Piece[], language: string): string {
  const around = pieces.map(({ text, isCode }) => (isCode ? '\uFFFC' : text));
  const set = smartText(around, language);
  return pieces.map(({ text, isCode }, index) => (isCode ? text : set[index])).join('');
}

const blockEnd = '\n\n';

const withText: ReadonlySet<string> = new Set(['text', 'inlineCode', 'code']);

/** The elements that may be in the middle of a word. */
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

const code: ReadonlySet<string> = new Set(['code', 'kbd', 'pre', 'samp']);

/** The same among elements. */
const inlineElements: ReadonlySet<string> = new Set([
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'br',
    'cite',
    'code',
    'del',
    'dfn',
    'em',
    'i',
    'img',
    'input',
  ],
  ...['ins', 'kbd', 'mark', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'strong', 'sub'],
  ...['sup', 'time', 'u', 'var', 'wbr'],
]);

interface Piece {
  readonly text: string;
  /** Whether it keeps its typed characters. */
  readonly isCode: boolean;
}

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly lang?: unknown;
  readonly children?: readonly Node[];
}
