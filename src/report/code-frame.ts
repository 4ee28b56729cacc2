import type { createColors } from 'picocolors';
import stringWidth from 'fast-string-width';

import type { Point } from '../core/diagnostics/diagnostic.ts';
import { visible } from '../core/text/safe-text.ts';

/**
 * Returns the line of a point with its neighbours and the point underlined. The mark is in the
 * right column below tabs and wide characters. Lines longer than `width` columns are cut to the
 * part around the point. Returns nothing when there is no such line.
 */
export function codeFrame(
  lines: readonly string[],
  point: Point,
  { colors, width }: FrameOptions,
): readonly string[] {
  if (lines[point.line - 1] === undefined) return [];
  // With thousands of problems on one line, the line cannot be measured anew for each.
  const around = 2 * width;
  const skipped = Math.max(point.column - 1 - around, 0);
  const lineAt = (number: number) => (lines[number - 1] ?? '').slice(skipped, skipped + 2 * around);
  const mark = markOf(lineAt(point.line), { ...point, column: point.column - skipped });
  const gutter = String(Math.min(point.line + 1, lines.length)).length;
  const window = Math.max(width - gutter - 5, 20);
  const from = mark.start + mark.length > window ? Math.max(mark.start - (window >> 1), 0) : 0;
  const gap = ' '.repeat(mark.start - from);
  const carets = '^'.repeat(Math.max(Math.min(mark.length, window - gap.length), 1));

  const rows: string[] = [];
  for (let number = point.line - 1; number <= point.line + 1; number += 1) {
    const text = clipTo(onScreen(lineAt(number)), from, window);
    const label = colors.dim(`${String(number).padStart(gutter)} |`);
    if (number === point.line) {
      rows.push(`${colors.red('>')} ${label} ${text}`);
      rows.push(`  ${' '.repeat(gutter)} ${colors.dim('|')} ${gap}${colors.red(carets)}`);
    } else if (text.trim() !== '') {
      rows.push(`  ${label} ${text}`);
    }
  }
  return rows;
}

/** Where the mark begins and how long it is, in columns of the screen. */
function markOf(line: string, { column, length = 1 }: Point): Mark {
  const start = stringWidth(onScreen(line.slice(0, column - 1)));
  const end = stringWidth(onScreen(line.slice(0, column - 1 + length)));
  return { start, length: end - start };
}

const tab = '  ';

function onScreen(line: string): string {
  return visible(line.replaceAll('\t', tab));
}

/** Returns `room` columns of a line, beginning at `from`, with an ellipsis where it is cut. */
function clipTo(line: string, from: number, room: number): string {
  const width = stringWidth(line);
  if (from === 0 && width <= room) return line;
  const kept: string[] = [];
  let column = 0;
  // Created here, because its data takes long to load and few lines are cut.
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of graphemes.segment(line)) {
    const next = column + stringWidth(segment);
    if (column >= from && next <= from + room) kept.push(segment);
    // Half of a wide character may be cut: the columns after it must not move.
    else if (column < from && next > from) kept.push(' ');
    column = next;
  }
  if (from > 0 && kept.length > 0) kept[0] = '…'.padEnd(stringWidth(kept[0] ?? ''));
  if (width > from + room && kept.length > 0) kept[kept.length - 1] = '…';
  return kept.join('');
}

let graphemes: Intl.Segmenter | undefined;

interface Mark {
  readonly start: number;
  readonly length: number;
}

interface FrameOptions {
  readonly colors: ReturnType<typeof createColors>;
  /** How many columns the screen has. */
  readonly width: number;
}
