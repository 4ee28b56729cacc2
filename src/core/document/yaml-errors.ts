import { isCollection, isScalar, type ErrorCode, type YAMLParseError } from 'yaml';

import { problem, type Problem } from '../diagnostics/diagnostic.ts';
import { lastIndexUpTo } from '../text/line-index.ts';
import { quote } from '../text/quote.ts';
import { commentFinder } from './cut-by-comment.ts';
import { differingIndent, isIndentedAsAbove } from './differing-indent.ts';
import { pointOf, walk, type Node, type YamlTree } from './yaml-tree.ts';

/** Returns the syntax errors of a tree in our words, the first of each line. */
export function yamlErrors(tree: YamlTree): readonly Problem[] {
  const seen = new Set<number>();
  const find = mistakeFinder(tree);
  return tree.errors.filter(isCause).flatMap((error) => {
    const { start, end, explain } = find(error);
    const location = pointOf(tree, start, end);
    if (seen.has(location.line)) return [];
    seen.add(location.line);
    const explanation = explain();
    // One indent is wrong, not that of each line of a block.
    const isBlock = explanation === indented && seen.has(location.line - 1);
    if (isBlock && isIndentedAsAbove(tree, start)) return [];
    const [what, hint] = explanation;
    return problem('invalid-front-matter', location, {
      message: `${quote(lineAround(tree.text, start))} is not valid YAML: ${what}.`,
      hint,
    });
  });
}

/**
 * Whether an error has a cause of its own. One in the same place as the error before it has none, nor
 * has one in text that YAML reaches after it has given up.
 */
function isCause(
  { message, pos }: YAMLParseError,
  index: number,
  all: YamlTree['errors'],
): boolean {
  const before = all[index - 1];
  if (before === undefined) return true;
  return before.pos[0] !== pos[0] && !message.includes('token in YAML stream');
}

/** Returns a function that finds the mistake behind an error, which YAML can report far after it. */
function mistakeFinder(tree: YamlTree): (error: YAMLParseError) => Mistake {
  const { text } = tree;
  const quotes = startsOf(tree, isQuoted);
  const brackets = startsOf(tree, isBracketed);
  const findComment = commentFinder(tree, outermost(tree));
  return (error) => {
    const cut = findComment(error);
    if (cut) {
      const comment = quote(text.slice(cut.start, cut.end));
      return { ...cut, explain: () => [`${comment} is read as a comment, ${cut.so}`, cut.hint] };
    }
    const line = differingIndent(tree, error);
    if (line !== undefined) {
      return { start: line, end: line + 1, explain: () => cause(text, line) ?? indented };
    }
    const opener = openerOf({ quotes, brackets }, error);
    const [start, end] = opener === undefined ? error.pos : [opener, opener + 1];
    const explain = () => cause(text, start) ?? misplaced(error) ?? words[error.code] ?? unclear;
    return { start, end, explain };
  };
}

/**
 * Returns an explanation from the characters around an error, if it is better than that of YAML.
 */
function cause(text: string, offset: number): Explanation | undefined {
  const line = lineAround(text, offset);
  const [, key, colon] = /^-?\s*["']?([\p{L}_][\w -]*?)["']?\s*(：|:\u00a0)/u.exec(line) ?? [];
  if (colon === '：') return [`the colon after ${quote(key ?? '')} is a full-width colon`, keys];
  if (colon) return [`the colon after ${quote(key ?? '')} is followed by a no-break space`, keys];
  const [, name, value] = /^-?\s*([a-z_]+):([^\s:/][^:]*)$/.exec(line) ?? [];
  return name !== undefined && value !== undefined
    ? ['the colon needs a space after it', `Write ${quote(`${name}: ${value}`)}.`]
    : undefined;
}

/** Returns an explanation for an error code that covers several mistakes. */
function misplaced({ code, message }: YAMLParseError): Explanation | undefined {
  const isBare = code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys need');
  return isBare
    ? ['it is not a key and not part of the text above', `${keys} ${deeper}`]
    : undefined;
}

const deeper = 'Indent the lines of a long text deeper than their key.';
const quotes = 'Put the whole text in quotes.';
const keys = 'Write every key as "key: value", with a space after the colon.';

const unclear: Explanation = ['the syntax is wrong', quotes];
const indented: Explanation = [
  'its indent differs from the lines above',
  'Give lines of one level the same indent, and indent the lines of a long text deeper than their key.',
];

const words: Partial<Record<ErrorCode, Explanation>> = {
  BAD_ALIAS: ['an anchor or alias has no name', 'Put text that starts with "&" or "*" in quotes.'],
  BAD_DIRECTIVE: ['a directive is not allowed', 'Remove the line that starts with "%".'],
  BAD_DQ_ESCAPE: [
    'a backslash in double quotes starts an unknown escape',
    'Use single quotes, or write each backslash twice.',
  ],
  BAD_INDENT: [
    'a bracket is not closed',
    'Close the bracket, and give lines of one level the same indent.',
  ],
  BAD_SCALAR_START: ['text cannot start with this character', 'Put the text in quotes.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'only a value is allowed here, not a key',
    'Put text that contains ": " in quotes, and give keys of one level the same indent.',
  ],
  BLOCK_IN_FLOW: [
    'a list or mapping on lines is not allowed inside brackets',
    'Close the bracket first.',
  ],
  MISSING_CHAR: [
    'a character is missing',
    'Close every quote and bracket, and write a space after the colon of a key.',
  ],
  MULTIPLE_ANCHORS: ['a value has two anchors', 'Keep one of the two.'],
  MULTIPLE_DOCS: ['a second document starts here', 'Remove the line "---" or "..." inside it.'],
  RESOURCE_EXHAUSTION: ['it is nested too deeply', 'Use fewer brackets.'],
  TAB_AS_INDENT: ['it is indented with a tab', 'Indent with spaces.'],
  UNEXPECTED_TOKEN: [
    'there is text after the end of a value',
    'Put the whole text in quotes; double each quote inside single quotes.',
  ],
};

/**
 * Returns the start of the quote or bracket that is not closed; YAML reports the error far after
 * it.
 */
function openerOf(
  { quotes, brackets }: Openers,
  { code, pos, message }: YAMLParseError,
): number | undefined {
  if (code === 'MISSING_CHAR' && message.includes('quote'))
    return quotes[lastIndexUpTo(quotes, pos[0])];
  const isBracket = code === 'BAD_INDENT' || code === 'RESOURCE_EXHAUSTION';
  return isBracket ? brackets[lastIndexUpTo(brackets, pos[0])] : undefined;
}

/** Returns the starts of the nodes of a kind, in order. */
function startsOf(tree: YamlTree, matches: (node: Node) => boolean): readonly number[] {
  const starts: number[] = [];
  walk(tree.root, (node) => {
    if (node.range && matches(node)) starts.push(node.range[0]);
  });
  return starts;
}

/** Returns the starts of the brackets that are in no other, in order. */
function outermost(tree: YamlTree): readonly number[] {
  const starts: number[] = [];
  let end = 0;
  walk(tree.root, (node) => {
    if (!node.range || !isBracketed(node) || node.range[0] < end) return;
    starts.push(node.range[0]);
    end = node.range[1];
  });
  return starts;
}

function isQuoted(node: Node): boolean {
  return isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
}

function isBracketed(node: Node): boolean {
  return isCollection(node) && node.flow === true;
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end === -1 ? text.length : end).trim();
}

type Explanation = readonly [what: string, hint: string];

/** The range of a mistake, and what it is. */
interface Mistake {
  readonly start: number;
  readonly end: number;
  /** Only for the first mistake of a line, which can have thousands. */
  readonly explain: () => Explanation;
}

/** The starts of quotes and brackets. */
interface Openers {
  readonly quotes: readonly number[];
  readonly brackets: readonly number[];
}
