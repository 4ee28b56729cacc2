import type { Nodes, Root } from 'mdast';

import { bodyTree } from '../body/body-tree.ts';
import { plainText } from '../body/markdown.ts';
import { rangeIn } from '../body/places.ts';
import { quote } from '../text/quote.ts';
import { escaped, htmlToMarkdown } from './html-to-markdown.ts';

/**
 * Returns a description by strangers as Markdown that `check` accepts: HTML becomes Markdown or text,
 * images of other sites become links, links and images that lead nowhere become text, and a diagram
 * becomes its source. Text that still is too complex is in one block of code. `onLoss` receives what
 * is lost, as sentences.
 */
export function safeMarkdown(text: string, onLoss: (message: string) => void): string {
  const plain = text.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').trim();
  let safe = isHtml(plain) ? htmlToMarkdown(plain) : plain;
  for (let round = 0; round < mostRounds; round += 1) {
    const { tree } = bodyTree({ format: 'md', text: safe, line: 1 });
    if (tree === undefined) return asCode(plain);
    const edits = editsOf(tree, safe, onLoss);
    if (edits.length === 0) return safe.replace(/^\s*\n/, '').trimEnd();
    safe = applied(safe, edits);
  }
  return asCode(plain);
}

/** Text that was HTML may be Markdown once its tags are text, so it is read again. */
const mostRounds = 4;

function isHtml(text: string): boolean {
  return /^<(?:p|div|ul|ol|dl|h[1-6]|hr|body|section|article|blockquote|pre|span|table|br)\b[^>]*>/i.test(
    text,
  );
}

/** Returns text as an indented block, which nothing in it can end. */
function asCode(text: string): string {
  const lines = text.slice(0, longest).split('\n');
  return lines
    .map((line) => (line.trim() === '' ? '' : `    ${line}`))
    .join('\n')
    .trimEnd();
}

const longest = 20_000;

function editsOf(tree: Root, text: string, onLoss: (message: string) => void): readonly Edit[] {
  const edits: Edit[] = [];
  visit(tree, false);
  return edits;

  function visit(node: Nodes, isLinked: boolean): void {
    const range = rangeIn(text, node);
    const own = text.slice(range.start, range.end);
    if (node.type === 'html') {
      edits.push({ ...range, text: withoutTags(own) });
    } else if ((node.type === 'link' || node.type === 'image') && !isSafe(node.url)) {
      const shown = node.type === 'image' ? (node.alt ?? '') : plainText(node);
      onLoss(`The address ${quote(node.url)} is left out: it leads nowhere from a roadmap.`);
      edits.push({ ...range, text: escaped(shown) });
    } else if (node.type === 'image') {
      onLoss('An image becomes a link: pages load nothing from other hosts.');
      const words = node.alt?.trim() ?? '';
      // A link cannot contain a link.
      const shown = isLinked ? escaped(words || 'image') : linkTo(node.url, words);
      edits.push({ ...range, text: shown });
    } else if (node.type === 'imageReference') {
      // Its definition stays, so it leads where the image was.
      edits.push({ ...range, text: isLinked ? escaped(node.alt ?? '') : own.slice(1) });
    } else if (node.type === 'definition' && !isSafe(node.url)) {
      edits.push({ ...range, text: '' });
    } else if (node.type === 'code' && /^mermaid\b/i.test(node.lang ?? '')) {
      edits.push({ ...range, text: own.replace(/mermaid/i, 'text') });
    } else if ('children' in node) {
      const isInLink = isLinked || node.type === 'link' || node.type === 'linkReference';
      for (const child of node.children) visit(child, isInLink);
    }
  }
}

function linkTo(url: string, words: string): string {
  const address = `<${url.replaceAll(/[\s<>]+/g, '%20')}>`;
  return words === '' ? address : `[${escaped(words)}](${address})`;
}

/** Comments go, tags that people write in Markdown become Markdown, and others become text. */
function withoutTags(html: string): string {
  const bare = html.replaceAll(/<!--[^]*?(?:-->|$)/g, '');
  const tags = [...bare.matchAll(/<\/?([a-z][\w-]*)/gi)];
  const isKnown = tags.every(([, name = '']) => written.test(name));
  if (/^<br\s*\/?>$/i.test(bare)) return '  \n';
  return isKnown ? htmlToMarkdown(bare) : bare.replaceAll('<', '\\<');
}

const written =
  /^(?:a|b|blockquote|br|center|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|li|ol|p|picture|pre|q|s|samp|small|source|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var)$/i;

function isSafe(url: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(url) ? URL.canParse(url) : /^mailto:\S+@\S+$/i.test(url);
}

function applied(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (done, { start, end, text: next }) => done.slice(0, start) + next + done.slice(end),
      text,
    );
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
