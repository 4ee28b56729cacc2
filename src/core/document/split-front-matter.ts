import { quote } from '../text/quote.ts';

/**
 * Splits a content file into the YAML of its front matter and its body, without parsing them.
 * `text` has only line feeds and no byte order mark. `yaml` starts with the line break of the
 * opening line, so its line 1 is line 1 of the file.
 */
export function splitFrontMatter(text: string): SplitResult {
  const [opening = ''] = text.split('\n', 1);
  if (!opening.startsWith('---') || opening.startsWith('----')) return explainMissing(text);
  const language = opening.slice(3).trim();
  if (language !== '') return otherLanguage(language, opening);

  const end = text.indexOf('\n---', opening.length);
  if (end === -1) return explainOpen(text);
  const yaml = text.slice(opening.length, end);
  const [fence = ''] = text.slice(end + 1).split('\n', 1);
  const closingLine = lineBreaks(yaml) + 2;
  if (fence.slice(3).trim() !== '') return notAFence(fence, closingLine);
  return {
    ok: true,
    yaml,
    body: text.slice(end + 1 + fence.length + 1),
    bodyLine: closingLine + 1,
  };
}

/** Explains a common mistake at the start of a file without front matter. */
function explainMissing(text: string): SplitProblem {
  if (text.startsWith('version https://git-lfs.github.com/')) return pointer;
  const [opening = ''] = text.split('\n', 1);
  const written = otherFences.find(([pattern]) => pattern.test(text));
  if (written) {
    const [, what, hint] = written;
    const message = `Front matter is YAML between two lines "---", ${what}.`;
    return { ok: false, message, hint, line: 1, column: 1, length: opening.length };
  }
  const start = text.search(/^[ \t\uFEFF\u200B]*---[ \t]*\n[ \t]*[\w-]+:[ \n]/m);
  if (start === -1) return noFrontMatter;
  const above = text.slice(0, start);
  return {
    ok: false,
    message:
      start === 0
        ? 'The front matter does not start in the first column.'
        : 'The front matter does not start on the first line of the file.',
    hint: start === 0 ? 'Remove the text before "---".' : howToRaise(above),
    line: lineBreaks(above) + 1,
    column: 1,
  };
}

function howToRaise(above: string): string {
  return above.trim() === ''
    ? 'Remove the empty lines above it.'
    : 'Move the text above it to below the closing "---".';
}

/** Front matter of other tools, with a message and a hint. */
const otherFences: readonly (readonly [pattern: RegExp, what: string, hint: string])[] = [
  [
    /^\+\+\+[ \t]*\n/,
    'not in TOML',
    'Replace "+++" with "---", and "key = value" with "key: value".',
  ],
  [
    /^(?:;;;[ \t]*\n|\{)/,
    'not in JSON',
    'Start it with "---", and write each key as "key: value".',
  ],
  [
    /^[ \t]*(?:```|~~~)\s*(?:ya?ml)?[ \t]*\n\s*[\w-]+:[ \n]/i,
    'not in a code block',
    'Replace each of the two fences with "---".',
  ],
  [
    /^[ \t]*(?:-{2}|-{4,}|[—–─━]+-*|\*{3,}|_{3,}|={3,})[ \t]*\n\s*[\w-]+:[ \n]/,
    'three hyphens each',
    'Write exactly three hyphens: "---".',
  ],
];

/** Explains front matter that is never closed, with the line that probably should close it. */
function explainOpen(text: string): SplitProblem {
  const found = /^(?:\.\.\.|[ \t]+---|--|[—–─━]+-*|\+\+\+|\*{3,}|_{3,}|={3,})[ \t]*$/m.exec(text);
  if (found === null) return unterminated;
  return notAFence(found[0], lineBreaks(text.slice(0, found.index)) + 1);
}

const pointer: SplitProblem = {
  ok: false,
  message: 'The file is a Git LFS pointer, not the file itself.',
  hint: 'Run "git lfs pull". In CI, check out with LFS. For text files, turn LFS off.',
  line: 1,
  column: 1,
};

const noFrontMatter: SplitProblem = {
  ok: false,
  message: 'The file does not start with front matter.',
  hint: 'Start it with a line "---", the keys, and another line "---".',
  line: 1,
  column: 1,
};

const unterminated: SplitProblem = {
  ok: false,
  message: 'The front matter is opened by "---" but never closed.',
  hint: 'Add a line "---" after its last key.',
  line: 1,
  column: 1,
};

function otherLanguage(language: string, opening: string): SplitProblem {
  const isYaml = /^ya?ml$/i.test(language);
  return {
    ok: false,
    message: isYaml
      ? `The line ${quote(opening)} does not open the front matter.`
      : `Front matter must be YAML, not ${quote(language)}.`,
    hint: isYaml ? 'Open it with "---" alone.' : 'Open it with "---" alone and write YAML.',
    line: 1,
    column: opening.indexOf(language) + 1,
    length: language.length,
  };
}

function notAFence(found: string, line: number): SplitProblem {
  return {
    ok: false,
    message: `The line ${quote(found)} does not close the front matter.`,
    hint: 'Close it with a line that contains only "---".',
    line,
    column: 1,
    length: found.length,
  };
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

export type SplitResult = Split | SplitProblem;

export interface Split {
  readonly ok: true;
  readonly yaml: string;
  readonly body: string;
  /** The 1-based line of the file on which the body starts. */
  readonly bodyLine: number;
}

export interface SplitProblem {
  readonly ok: false;
  readonly message: string;
  readonly hint: string;
  readonly line: number;
  readonly column: number;
  readonly length?: number;
}
