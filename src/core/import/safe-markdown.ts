import type { Nodes, Root } from 'mdast';

import { bodyTree } from '../body/body-tree.ts';
import { plainText } from '../body/markdown.ts';
import { rangeIn } from '../body/places.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';

/**
 * Returns a description by strangers as Markdown that `check` accepts: HTML becomes Markdown or text,
 * links and images that lead nowhere become text, and a diagram becomes its source. Text that
 * still is too complex is in one block of code.
 */
export function safeMarkdown(text: string): string {
  const plain = text.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').trim();
  let safe = isHtml(plain) ? htmlToMarkdown(plain) : plain;
  for (let round = 0; round < mostRounds; round += 1) {
    const { tree } = bodyTree({ format: 'md', text: safe, line: 1 });
    if (tree === undefined) return asCode(plain);
    const edits = editsOf(tree, safe);
    if (edits.length === 0) return safe.replace(/^\s*\n/, '').trimEnd();
    safe = applied(safe, edits);
  }
  return asCode(plain);
}

/** Text that was HTML may be Markdown once its tags are text, so it is read again. */
const mostRounds = 4;

function isHtml(text: string): boolean {
  return /^<(?:p|div|ul|ol|h[1-6]|body|span|table|br)\b[^>]*>/i.test(text);
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

function editsOf(tree: Root, text: string): readonly Edit[] {
  const edits: Edit[] = [];
  visit(tree);
  return edits;

  function visit(node: Nodes): void {
    const range = rangeIn(text, node);
    const own = text.slice(range.start, range.end);
    if (node.type === 'html') {
      edits.push({ ...range, text: withoutTags(own) });
    } else if ((node.type === 'link' || node.type === 'image') && !isSafe(node.url)) {
      const shown = node.type === 'image' ? (node.alt ?? '') : plainText(node);
      edits.push({ ...range, text: escaped(shown) });
    } else if (node.type === 'image' && !node.alt?.trim()) {
      edits.push({ ...range, text: `<${node.url}>` });
    } else if (node.type === 'definition' && !isSafe(node.url)) {
      edits.push({ ...range, text: '' });
    } else if (node.type === 'code' && /^mermaid\b/i.test(node.lang ?? '')) {
      edits.push({ ...range, text: own.replace(/mermaid/i, 'text') });
    } else if ('children' in node) {
      for (const child of node.children) visit(child);
    }
  }
}

/** Comments go, line breaks stay, and other tags become text. */
function withoutTags(html: string): string {
  return html
    .replaceAll(/<!--[^]*?(?:-->|$)/g, '')
    .replaceAll(/<br\s*\/?>/gi, '  \n')
    .replaceAll('<', '\\<');
}

function isSafe(url: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(url) ? URL.canParse(url) : /^mailto:\S+@\S+$/i.test(url);
}

/** Returns text that Markdown reads as nothing but text. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replaceAll(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replaceAll(/^(\s*)([-+=])/gm, '$1\\$2');
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
