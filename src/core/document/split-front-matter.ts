import { quote } from '../text/quote.ts';

/**
 * Splits a content file into the YAML of its front matter and its body. Nothing is parsed here.
 * `text` has line feeds only and no byte order mark.
 *
 * `yaml` begins with the line break of the opening line, so that its line 1 is line 1 of the file.
 */
export function splitFrontMatter(text: string): SplitResult {
  const [opening = ''] = text.split('\n', 1);
  if (!opening.startsWith('---') || opening.startsWith('----')) return noFrontMatter;
  const language = opening.slice(3).trim();
  if (language !== '') return otherLanguage(language, opening);

  const end = text.indexOf('\n---', opening.length);
  if (end === -1) return unterminated;
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

const noFrontMatter: SplitProblem = {
  ok: false,
  message: 'The file does not begin with front matter.',
  hint: 'Begin it with a line "---", the keys, and another line "---".',
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
  return {
    ok: false,
    message: `Front matter is written in YAML; it cannot be ${quote(language)}.`,
    hint: 'Open it with "---" alone and write YAML.',
    line: 1,
    column: opening.indexOf(language) + 1,
    length: language.length,
  };
}

function notAFence(found: string, line: number): SplitProblem {
  return {
    ok: false,
    message: `The line ${quote(found)} does not close the front matter.`,
    hint: 'Close it with a line "---" that holds nothing else.',
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
  /** The 1-based line of the file on which the body begins. */
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
