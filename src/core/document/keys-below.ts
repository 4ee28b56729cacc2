import type { Body } from '../body/parsed-body.ts';
import { problem, type Problem } from '../diagnostics/diagnostic.ts';
import { quote } from '../text/quote.ts';

/**
 * Returns the known keys at the start of a body, up to another line "---". A "---" before them
 * ended the front matter too early, so none of them is read.
 */
export function keysBelow(body: Body, file: string, known: object): KeysBelow {
  if (!/^(?:---[ \t]*\n)?[a-z_]+:\s/.test(body.text)) return none;
  const isSecond = body.text.startsWith('---');
  const lines = body.text.split('\n', most).slice(isSecond ? 1 : 0);
  const end = lines.findIndex((line) => line.trim() === '' || line.startsWith('---'));
  if (lines[end]?.startsWith('---') !== true) return none;
  const start = body.line + (isSecond ? 1 : 0);
  const found = lines.slice(0, end).flatMap((text, index) => {
    const [, name = ''] = /^([a-z_]+):(?:\s|$)/.exec(text) ?? [];
    return Object.hasOwn(known, name) ? { name, line: start + index } : [];
  });
  const [first] = found;
  if (first === undefined) return none;
  const location = { file, line: first.line, column: 1, length: first.name.length };
  return {
    names: found.map(({ name }) => name),
    problems: [
      problem('invalid-front-matter', location, {
        message: `The key ${quote(first.name)} is ignored, because the front matter ends above it.`,
        hint: 'Remove the line "---" above it.',
      }),
    ],
  };
}

/** The number of lines that are searched for front matter. */
const most = 200;

const none: KeysBelow = { names: [], problems: [] };

interface KeysBelow {
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
}
