import { isCollection, isScalar, type ErrorCode, type YAMLParseError } from 'yaml';

import { problem, type Problem } from '../diagnostics/diagnostic.ts';
import { quote } from '../text/quote.ts';
import { pointOf, walk, type Node, type YamlTree } from './yaml-tree.ts';

/** Returns the syntax errors of a tree in our words, the first of each line. */
export function yamlErrors(tree: YamlTree): readonly Problem[] {
  const seen = new Set<number>();
  const openers: Openers = {
    quotes: startsOf(tree, isQuoted),
    brackets: startsOf(tree, isBracketed),
  };
  return tree.errors.flatMap((error) => {
    const opener = openerOf(openers, error);
    const [start, end] = opener === undefined ? error.pos : [opener, opener + 1];
    const location = pointOf(tree, start, end);
    if (seen.has(location.line)) return [];
    seen.add(location.line);
    const [what, hint] = cause(tree.text, start) ??
      misplaced(error) ??
      words[error.code] ?? ['the syntax is wrong', quotes];
    return problem('invalid-front-matter', location, {
      message: `${quote(lineAround(tree.text, start))} is not valid YAML: ${what}.`,
      hint,
    });
  });
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
  if (name !== undefined && value !== undefined) {
    return ['the colon needs a space after it', `Write ${quote(`${name}: ${value}`)}.`];
  }
  const start = text.lastIndexOf('\n', offset - 1);
  const above = start > 0 ? lineAround(text, start - 1) : '';
  const isCut = !above.trimStart().startsWith('#') && / #\S/.test(above);
  return isCut ? ['the text above ends at " #", which starts a comment', quotes] : undefined;
}

/** Returns an explanation for an error code that covers several mistakes. */
function misplaced({ code, message }: YAMLParseError): Explanation | undefined {
  if (code === 'BAD_INDENT' && message.startsWith('All ')) {
    return [
      'its indent differs from the lines above',
      'Give lines of one level the same indent, and indent the lines of a long text deeper than their key.',
    ];
  }
  const isBare = code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys need');
  return isBare
    ? ['it is not a key and not part of the text above', `${keys} ${deeper}`]
    : undefined;
}

const deeper = 'Indent the lines of a long text deeper than their key.';
const quotes = 'Put the whole text in quotes.';
const keys = 'Write every key as "key: value", with a space after the colon.';

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
  if (code === 'MISSING_CHAR' && message.includes('quote')) return lastUpTo(quotes, pos[0]);
  const isBracket = code === 'BAD_INDENT' || code === 'RESOURCE_EXHAUSTION';
  return isBracket ? lastUpTo(brackets, pos[0]) : undefined;
}

/** Returns the starts of the nodes of a kind, in order. */
function startsOf(tree: YamlTree, matches: (node: Node) => boolean): readonly number[] {
  const starts: number[] = [];
  walk(tree.root, (node) => {
    if (node.range && matches(node)) starts.push(node.range[0]);
  });
  return starts;
}

function lastUpTo(sorted: readonly number[], most: number): number | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
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

/** The starts of quotes and brackets. */
interface Openers {
  readonly quotes: readonly number[];
  readonly brackets: readonly number[];
}
