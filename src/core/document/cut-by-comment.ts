import type { YAMLParseError } from 'yaml';

import { lastIndexUpTo } from '../text/line-index.ts';
import { endOfLine, indentAt, startOfLine } from './lines.ts';
import type { YamlTree } from './yaml-tree.ts';

/**
 * Returns a function that finds the comment behind a syntax error: one that hides the end of a
 * bracket or a comma in it, or one in the middle of a text of several lines. `brackets` are the
 * starts of the outermost brackets, in order.
 */
export function commentFinder(tree: YamlTree, brackets: readonly number[]): FindComment {
  const cuts = new Map(
    brackets.map((start, index) => [start, cutInBracket(tree.text, start, brackets[index + 1])]),
  );
  return ({ message, pos: [at] }) => {
    if (!/\bflow\b/i.test(message)) return cutAbove(tree, at);
    const cut = cuts.get(brackets[lastIndexUpTo(brackets, at)] ?? -1);
    return cut && cut.start < at ? cut : undefined;
  };
}

/** Looks up to the next bracket only, because YAML gives up on one that is not closed. */
function cutInBracket(text: string, bracket: number, next = text.length): Cut | undefined {
  let depth = 0;
  for (const { 0: sign, 1: comment, index } of text.slice(bracket, next).matchAll(signs)) {
    if (sign === '[' || sign === '{') depth += 1;
    if (sign === ']' || sign === '}') depth -= 1;
    if (depth === 0) return undefined;
    if (comment === undefined || !/[\]},]/.test(comment)) continue;
    const isEnd = /[\]}]/.test(comment);
    const so = isEnd ? 'so the bracket is never closed' : 'so a comma is missing';
    return cutAt(bracket + index, comment, so, 'Put the text in quotes.');
  }
  return undefined;
}

/** Quoted texts, comments that follow a text, other comments, and brackets. */
const signs =
  /"(?<=[\s[{,]")(?:\\.|[^"\\])*"|'(?<=[\s[{,]')[^']*'|(#(?<=[^\s[{,][ \t]+#).*?)[ \t]*$|#(?<=\s#).*|[[\]{}]/gm;

/** A text goes on below a comment: the error is the first thing on its line, and no key. */
function cutAbove(tree: YamlTree, offset: number): Cut | undefined {
  const { text } = tree;
  const line = startOfLine(tree, offset);
  if (line === 0 || line + indentAt(text, line) < offset) return undefined;
  const isKey = /^[ \t]*[\w-]+:(?:\s|$)/.test(text.slice(line, endOfLine(text, line)));
  const above = startOfLine(tree, line - 1);
  const comments = isKey ? [] : text.slice(above, line - 1).matchAll(signs);
  for (const { 1: comment = '', index } of comments) {
    if (!/^#\S/.test(comment)) continue;
    return cutAt(above + index, comment, 'which ends the text', 'Put the whole text in quotes.');
  }
  return undefined;
}

function cutAt(start: number, comment: string, so: string, hint: string): Cut {
  return { start, end: start + comment.length, so, hint };
}

type FindComment = (error: YAMLParseError) => Cut | undefined;

interface Cut {
  /** The range of the comment. */
  readonly start: number;
  readonly end: number;
  /** Its effect, as the end of a sentence. */
  readonly so: string;
  readonly hint: string;
}
