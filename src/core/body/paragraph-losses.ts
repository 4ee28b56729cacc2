import type { Nodes, Paragraph } from 'mdast';

import { quote } from '../text/quote.ts';
import type { Loss } from './loss.ts';
import { linesOf, rangeIn, type Line, type Range } from './places.ts';
import { sectionOf } from './sections.ts';

/**
 * Returns the headings, tasks and tables in a paragraph that are text because a sign is missing.
 */
export function paragraphLosses(
  node: Paragraph,
  parent: Nodes | undefined,
  text: string,
): readonly Loss[] {
  const range = rangeIn(text, node);
  const source = text.slice(range.start, range.end);
  if (!maybeBlock.test(source)) return [];
  const lines = Array.from(linesOf(source, range.start), unquoted);
  return [
    ...lines.flatMap((line, index) => lossesOfLine(line, index, lines, parent)),
    ...table(lines),
  ];
}

const maybeBlock = /^[ \t>]*(?:#|[-*+]?\[[ xX]?\]|\|)|\n[ \t>]*\|?[ \t]*:?-/m;

function lossesOfLine(
  { text: line, start }: Line,
  index: number,
  lines: readonly Line[],
  parent: Nodes | undefined,
): readonly Loss[] {
  const at = (length: number): Range => ({ start, end: start + length });
  const [marks = ''] = /^#+/.exec(line) ?? [];
  if (marks !== '') {
    return isMeantAsHeading(line, marks, lines.length)
      ? [
          {
            rule: 'malformed-markup',
            range: at(line.trimEnd().length),
            message: `${quote(line.trim())} is read as text, not as a heading.`,
            hint: marks.length > 6 ? 'Write at most six "#".' : `Write a space after "${marks}".`,
          },
        ]
      : [];
  }
  const task = /^([-*+]?)(\[[ xX]?\])(\s*)(?=[\p{L}\p{N}*_`"'~])/u.exec(line);
  if (!task || !isMeantAsTask(task, index, parent)) return [];
  return [
    {
      rule: 'malformed-markup',
      range: at(task[0].trimEnd().length),
      message: `${quote(task[0].trimEnd())} is read as text, not as a task.`,
      hint: 'Start a task with "- [ ] ", or with "- [x] " if it is done.',
    },
  ];
}

function isMeantAsHeading(line: string, { length }: string, lines: number): boolean {
  const words = line.slice(length);
  if (length > 6) return /^\s+\S/.test(words);
  if (length > 1) return /^[^\s#]/.test(words);
  if (sectionOf(words) !== undefined) return true;
  return lines === 1 && /^\p{Lu}\p{Ll}+ [^#]*[^#.!?\s]$/u.test(words);
}

/** `[x]` and `[]` are text, but not where a task begins. */
function isMeantAsTask(
  [, bullet = '', box = '', space = '']: RegExpExecArray,
  index: number,
  parent: Nodes | undefined,
): boolean {
  if (bullet !== '') return box !== '[]' || space !== '';
  const isInItem = index === 0 && parent?.type === 'listItem';
  if (box === '[ ]') return space !== '' || isInItem;
  return isInItem && (box === '[]') === (space !== '');
}

function table(lines: readonly Line[]): readonly Loss[] {
  const [header, second] = lines;
  if (header === undefined || second === undefined || !header.text.includes('|')) return [];
  const range: Range = { start: header.start, end: header.start + header.text.trimEnd().length };
  const loss = (message: string, hint: string): readonly Loss[] => [
    { rule: 'malformed-markup', range, message, hint },
  ];
  if (isDelimiterRow(second.text)) {
    const [columns, cells] = [header, second].map(({ text }) => cellsIn(text).length);
    return loss(
      `The header has ${columns} ${columns === 1 ? 'cell' : 'cells'}, but the line below it has ${cells}, so this is not a table.`,
      'Write one "---" below each cell of the header.',
    );
  }
  if (!isRow(header.text) || !isRow(second.text)) return [];
  return loss(
    'The table has no line below its first row, so it is shown as text.',
    `Write "${'| --- '.repeat(cellsIn(header.text).length)}|" below it.`,
  );
}

function isRow(line: string): boolean {
  return line.startsWith('|') && line.trimEnd().endsWith('|') && line.split('|').length > 3;
}

function isDelimiterRow(line: string): boolean {
  return line.includes('|') && cellsIn(line).every((cell) => /^:?-+:?$/.test(cell.trim()));
}

function cellsIn(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/);
}

/** Without the indents and markers of quotes before it. */
function unquoted({ text: written, start }: Line): Line {
  const text = written.replace(/^[ \t>]*/, '');
  return { start: start + written.length - text.length, text };
}
