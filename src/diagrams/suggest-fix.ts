import { kinds, type Kind } from './usual-mistakes.ts';

/**
 * Returns what to write instead, for a usual mistake in the line of a diagram that Mermaid did not
 * understand, or in an earlier one that it only stumbled over later; `undefined` where none is known.
 * `line` is 1-based.
 */
export function suggestFix({ text, line, isEnd }: Failure): string | undefined {
  const lines = text.split('\n');
  const kind = kinds.find(({ opening }) => opening.test(lines[0] ?? ''));
  if (kind === undefined) return undefined;
  const written = lines[line - 1] ?? '';
  if (isEnd) {
    for (const [opens, hint] of kind.blocks ?? []) if (isLeftOpen(lines, opens)) return hint;
    const open = closeBracket(kind, lines);
    if (open !== undefined) return open;
  }
  const hint = hintOf(kind, written) ?? (line === 1 ? hintOf(kind, lines[1] ?? '') : undefined);
  return hint ?? closeBracket(kind, [written]);
}

function closeBracket({ hasLabels }: Kind, lines: readonly string[]): string | undefined {
  const open = hasLabels && lines.find(hasOpenBracket)?.trim();
  if (!open) return undefined;
  return `Close the bracket in "${open.length > 40 ? `${open.slice(0, 40)}…` : open}".`;
}

function hintOf({ mistakes }: Kind, line: string): string | undefined {
  if (line.length > longestLine) return undefined;
  for (const suggest of mistakes) {
    const hint = suggest(line);
    if (hint !== undefined) return hint;
  }
  return undefined;
}

/** Longer lines are not searched for mistakes. */
const longestLine = 500;

/** Returns whether more blocks are opened than closed. */
function isLeftOpen(lines: readonly string[], opens: RegExp): boolean {
  const closes = opens.source.includes('{') ? /^\s*\}/ : /^\s*end\s*$/;
  const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
  return count(opens) > count(closes);
}

function hasOpenBracket(line: string): boolean {
  const bare = line.replaceAll(/"[^"]*"/g, '');
  const count = (sign: string) => bare.split(sign).length - 1;
  return (
    count('|') % 2 === 1 ||
    ['[]', '()', '{}'].some(([open = '', close = '']) => count(open) > count(close))
  );
}

interface Failure {
  /** The diagram as Mermaid was given it. */
  readonly text: string;
  readonly line: number;
  /** Whether only something at the end of the diagram is missing. */
  readonly isEnd: boolean;
}
