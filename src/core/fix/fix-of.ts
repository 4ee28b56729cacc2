import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RuleId } from '../diagnostics/rule-table.ts';
import { didYouMean, likelyId } from '../text/did-you-mean.ts';
import { quote } from '../text/quote.ts';
import { editAt, writtenAt, type TextEdit } from '../rename/text-edit.ts';

/**
 * Returns the edit that does what the hint of a problem says, where no other reading of the text is
 * likely; `undefined` where somebody has to decide. `text` is that of the file.
 */
export function fixOf(problem: Diagnostic, text: string): TextEdit | undefined {
  const { location, rule, hint = '' } = problem;
  const fix = fixes[rule];
  if (fix === undefined || !('line' in location)) return undefined;
  if (toQuote.test(hint)) return quoteValue(text, location.line);
  const written = writtenAt(text, location);
  if (written === undefined) return undefined;
  const only = onlyItem(written);
  if (rule === 'invalid-value' && only !== undefined && hint.endsWith(`: ${only}".`)) {
    return editAt(location, only);
  }
  const wanted = wantedBy(hint);
  if (wanted === undefined) return undefined;
  const [mark = ''] = /^["'](?=.*["']$)/.exec(written) ?? [];
  const value = written.slice(mark.length, written.length - mark.length);
  // Elsewhere the place is that of more than the wrong value.
  if (!problem.message.includes(quote(value)) || !fix(value, wanted, problem)) return undefined;
  return editAt(location, asWritten(wanted, hint.startsWith('Did you mean "') ? mark : ''));
}

/** Returns the only word of a list in brackets, which is written where one value is due. */
function onlyItem(written: string): string | undefined {
  return /^\[ *(["']?)([\w-]+)\1 *\]$/.exec(written)?.[2];
}

/** The rules whose hints can be followed, and whether one is certain enough. */
const fixes: { readonly [Rule in RuleId]?: Certain } = {
  'invalid-date': () => true,
  'invalid-front-matter': () => true,
  // Other places can refer to it by its old name.
  'invalid-id': (value, wanted) => value.trim() === wanted,
  'invalid-value': (value, wanted, { message }) =>
    !message.includes(' must be one of ') ||
    isSlip(value.trim().replaceAll(/[\s_]+/g, '-'), wanted),
  // A date somebody gave becomes a promise only when somebody promises it.
  'unknown-key': (_, wanted) => wanted !== 'target' && wanted !== 'by',
  // An id with a typo can be that of another item.
  'unknown-reference': (value, wanted, { hint = '' }) =>
    hint.startsWith('Write its id') ||
    likelyId(value.replace(/^.*\//, '').replace(/\.mdx?$/, '')) === wanted,
  'unused-allow': isSlip,
};

type Certain = (value: string, wanted: string, problem: Diagnostic) => boolean;

function isSlip(value: string, wanted: string): boolean {
  return value.toLowerCase() === wanted || didYouMean(value, [wanted]) !== undefined;
}

/** Returns what a hint says to write. */
function wantedBy(hint: string): string | undefined {
  const [, ...found] =
    /^(?:Did you mean "([^"\\]+)"\?|Did you mean (true|false)\?|Write its id: "([^"\\]+)"\.|Write (-?[\d.]+) without quotes\.|Write "\w+: (\[[\w -]+\])"\.)$/.exec(
      hint,
    ) ?? [];
  return found.find((each) => each !== undefined);
}

const toQuote =
  /^Put (?:the (?:whole )?text in quotes\.$|(?:a value|text) that (?:starts with|contains) ")/;

/** Returns the edit that puts the value on a line into quotes, where all of it is one text. */
function quoteValue(text: string, line: number): TextEdit | undefined {
  const written = text.split(/\r\n|\r|\n/, line).at(-1) ?? '';
  const [, before = '', value] =
    /^(\s*(?:- +)?[\w-]+:[ \t]+|\s*- +)(\S.*?)[ \t]*$/.exec(written) ?? [];
  if (value === undefined || /^["'[{|>!]|[\p{Cc}\p{Cf}]| #/u.test(value)) return undefined;
  return editAt(
    { file: '', line, column: before.length + 1, length: value.length },
    inQuotes(value),
  );
}

/** Returns a value as YAML: in the quotes it had, or in quotes if it needs them. */
function asWritten(value: string, mark: string): string {
  if (mark !== '' && !value.includes(mark)) return mark + value + mark;
  return /^[\w[][\w ./?=&%+~:[\]-]*$/.test(value) ? value : inQuotes(value);
}

function inQuotes(value: string): string {
  return `"${value.replaceAll(/["\\]/g, '\\$&')}"`;
}
