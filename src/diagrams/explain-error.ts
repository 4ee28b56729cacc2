import type { DiagramProblem } from './drawing.ts';
import { revealed } from './hidden-characters.ts';
import { isRecord } from './is-record.ts';
import { nearestOpening } from './nearest-opening.ts';
import type { PreparedSource } from './prepare-source.ts';
import { suggestFix } from './suggest-fix.ts';

/** Says in one sentence what Mermaid did not understand, where in the source, and what to do. */
export function explainError(error: unknown, prepared: PreparedSource): DiagramProblem {
  const raw = error instanceof Error ? error.message : String(error);
  if (/No diagram type detected/.test(raw) || nameOf(error) === 'UnknownDiagramError') {
    return unknownKind(prepared);
  }
  const message = revealed(raw);
  const lines = prepared.text.split('\n');
  const { line, column, sentence } =
    fromJison(error, message, lines) ?? fromGrammar(error, message) ?? fromWords(message, lines);
  const isEnd = line >= lines.length && sentence.endsWith('too early.');
  const hint = suggestFix({ text: revealed(prepared.text), line, isEnd });
  return {
    message: sentence,
    line: prepared.lineOf(line),
    ...(column !== undefined && { column }),
    ...(hint !== undefined && { hint }),
  };
}

function unknownKind({ text, lineOf }: PreparedSource): DiagramProblem {
  const word = /^\s*([^\s:{]*)/.exec(text)?.[1] ?? '';
  const howTo = 'Begin it with its kind, as in "flowchart LR".';
  if (word === '') return { message: 'This diagram is empty.', hint: howTo, line: lineOf(1) };
  const nearest = nearestOpening(word);
  const hint = others[word] ?? (nearest === undefined ? howTo : `Did you mean "${nearest}"?`);
  const column = text.indexOf(word) + 1;
  return { message: `"${word}" is not a kind of diagram.`, hint, line: lineOf(1), column };
}

/** The first words of diagrams in other languages. */
const others: Readonly<Record<string, string>> = {
  digraph: 'This is Graphviz. Write it as a Mermaid "flowchart".',
  '@startuml': 'This is PlantUML. Write it in Mermaid.',
};

/** Errors of the older grammars: a hash with the token that was not understood. */
function fromJison(error: unknown, message: string, lines: readonly string[]): Found | undefined {
  const hash = isRecord(error) && isRecord(error['hash']) ? error['hash'] : undefined;
  const stated = /(?:Parse|Lexical) error on line (\d+)/.exec(message)?.[1];
  if (hash === undefined || stated === undefined) return undefined;
  const line = Number(stated);
  const written = lines[line - 1] ?? '';
  const token = typeof hash['text'] === 'string' ? revealed(hash['text']) : '';
  const isEnd = hash['token'] === 'EOF' || hash['token'] === 1 || hash['token'] === '1';
  if (isEnd)
    return { line: lines.length, column: undefined, sentence: 'The diagram ends too early.' };
  if (token.trim() === '') return unrecognized(message, line, written, token);
  const shown = token.trim().split('\n')[0] ?? '';
  const at = written.indexOf(shown, startOf(hash['loc'], line));
  return { line, column: at === -1 ? undefined : at + 1, sentence: notUnderstood(shown) };
}

/** A line that breaks off, or a letter that begins no token: the excerpt's arrow points at it. */
function unrecognized(message: string, line: number, written: string, token: string): Found {
  const [, excerpt = '', arrow = ''] = /^[^\n]*\n(.*)\n(-*)\^/.exec(message) ?? [];
  const near = token === '' ? excerpt.slice(arrow.length).trim() : '';
  if (near === '') {
    const column = written.trimEnd().length + 1;
    return { line, column, sentence: 'This line ends too early.' };
  }
  const at = near.length < 3 ? written.lastIndexOf(near) : written.indexOf(near.slice(0, 20));
  return { line, column: at === -1 ? undefined : at + 1, sentence: notUnderstood(near) };
}

function startOf(loc: unknown, line: number): number {
  if (!isRecord(loc) || loc['last_line'] !== line) return 0;
  return typeof loc['last_column'] === 'number' ? loc['last_column'] : 0;
}

/** Errors of the newer grammars state a line and a column, or carry tokens that do. */
function fromGrammar(error: unknown, message: string): Found | undefined {
  const stated = /line[: ]+(\d+)[,: ]+column[: ]+(\d+)/i.exec(message);
  const place =
    stated === null
      ? tokenPlace(error)
      : { line: Number(stated[1]), column: Number(stated[2]) as number | undefined };
  if (place === undefined) return undefined;
  return { ...place, sentence: grammarSentence(message) };
}

function tokenPlace(error: unknown): { line: number; column: number | undefined } | undefined {
  const result = isRecord(error) && isRecord(error['result']) ? error['result'] : undefined;
  const lists = [result?.['lexerErrors'], result?.['parserErrors']].filter(Array.isArray);
  for (const each of lists.flat()) {
    if (!isRecord(each)) continue;
    const token = isRecord(each['token']) ? each['token'] : each;
    const line = token['startLine'] ?? each['line'];
    const column = token['startColumn'] ?? each['column'];
    if (typeof line !== 'number' || !Number.isFinite(line)) continue;
    return { line, column: typeof column === 'number' && column > 0 ? column : undefined };
  }
  return undefined;
}

function grammarSentence(message: string): string {
  const wanted = /Expecting token of type '([^']+)' but found `([\s\S]*?)`/.exec(message);
  const token = /Expecting token of type --> (\S+) <-- but found --> '([\s\S]*?)' <--/.exec(
    message,
  );
  const found =
    wanted?.[2] ??
    token?.[2] ??
    /but found: '([\s\S]*?)'/.exec(message)?.[1] ??
    /unexpected character: ->([\s\S]*?)<-/.exec(message)?.[1];
  if (found === undefined) return plainSentence(message);
  const shown = found.trim();
  const expected = wanted?.[1];
  if (shown === '') return 'This line ends too early.';
  if (expected === undefined || /^[A-Z][A-Z_\d]*$/.test(expected)) return notUnderstood(shown);
  return `"${shortened(shown)}" was found where "${expected}" is expected.`;
}

/**
 * Returns the place of a mistake that a diagram's own code reports. The message quotes the words,
 * which are searched in the text.
 */
function fromWords(message: string, lines: readonly string[]): Found {
  const stated = /\bline[: ]+(\d+)/i.exec(message)?.[1];
  if (/^Cannot (?:read|set) properties/.test(message)) return unexplained(lines);
  const quoted = [...message.matchAll(/["'`]([^"'`\n]+)["'`]/g)].map(([, word]) => word ?? '');
  const words = [...quoted, ...(/^Invalid date:(.+)$/.exec(message)?.slice(1) ?? [])];
  const index = lines.findLastIndex((line) => words.some((word) => line.includes(word)));
  const line = stated === undefined ? Math.max(1, index + 1) : Number(stated);
  return { line, column: undefined, sentence: plainSentence(message) };
}

/** Mermaid broke off on its own mistake: the lines that usually lead to that are looked for. */
function unexplained(lines: readonly string[]): Found {
  const index = lines.findIndex((line) => /^\s*(?:linkStyle|activate|deactivate)\b/.test(line));
  return { line: Math.max(1, index + 1), column: undefined, sentence: 'Mermaid cannot draw this.' };
}

function plainSentence(message: string): string {
  const plain = message
    .replace(/^(?:Error(?: parsing \w+ diagram)?|Parsing failed|Syntax error)[^:]*:\s*/i, '')
    .replace(/(?:Parse|Lexer) error on line \d+(?:, column \d+)?:\s*/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
  const short = plain.length > 160 ? `${plain.slice(0, 160).replace(/\s\S*$/, '')} …` : plain;
  return /[.!?…]$/.test(short) ? short : `${short}.`;
}

function notUnderstood(text: string): string {
  return `Mermaid does not understand "${shortened(text)}" here.`;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

interface Found {
  /** 1-based, within the prepared text. */
  readonly line: number;
  readonly column: number | undefined;
  readonly sentence: string;
}
