import { problem, type Problem } from '../diagnostics/diagnostic.ts';
import { quote } from '../text/quote.ts';
import { isScalar, pointOf, textOf, type Node, type YamlTree } from './yaml-tree.ts';

/**
 * Returns a problem if words after a text or an address are probably part of it, but YAML reads them
 * as a comment: " #" and a letter or digit, as in "Fix issue #12". A comment has a space after its
 * "#".
 */
export function textInComment(
  tree: YamlTree,
  node: Node,
  kind: 'text' | 'address',
): Problem | undefined {
  if (!isScalar(node) || !node.range) return undefined;
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  const start = isBlock ? node.range[0] + 1 : node.range[1];
  const end = endOfLine(tree.text, start);
  if (start === end) return undefined;
  const rest = tree.text.slice(start, end);
  const [, before = '', comment] = pattern.exec(rest) ?? [];
  if (comment === undefined) return undefined;
  const from = start + before.length;
  const fix =
    kind === 'text' ? inQuotes(textOf(node), before, comment) : joined(textOf(node), comment);
  return problem('unread-text', pointOf(tree, from, from + comment.length), {
    message: `${quote(comment)} is lost: YAML reads it as a comment.`,
    hint: `${isBlock ? 'Put it on a line below.' : fix} A comment has a space after "#".`,
  });
}

/** Matches the rest of a line with a comment that starts like a word. */
const pattern = /^([-+\d]*,?[ \t]+)(#[\p{L}\p{N}].*?)[ \t]*$/u;

function inQuotes(text: string, between: string, comment: string): string {
  const whole = text + between.replace(',', '') + comment;
  return whole.length > longest || whole.includes('\n')
    ? 'Put the whole text in quotes.'
    : `Put the whole text in quotes: ${quote(whole)}.`;
}

/** An address has no spaces, and can end in "#" and a place on the page. */
function joined(address: string, comment: string): string {
  const whole = address + comment;
  return /\s/.test(comment) || whole.length > longest
    ? 'Remove the space before "#", or remove the text.'
    : `Remove the space: ${quote(whole)}.`;
}

/** The longest text that a hint repeats. */
const longest = 78;

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}
