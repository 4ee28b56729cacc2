import type { createColors } from 'picocolors';

import type { Change } from '../core/diff/change.ts';
import type { WordPiece } from '../core/diff/word-diff.ts';
import { plural } from '../core/text/plural.ts';
import type { ChangeReport } from './change-report.ts';
import { groupChanges } from './group-changes.ts';
import { nameOfSide } from './name-of-side.ts';
import { rewordingOf } from './rewording-of.ts';
import { sumUpChanges } from './sum-up-changes.ts';
import { visible } from '../core/text/visible.ts';

/**
 * The changes for people: one sentence on all of them, then under their headings each with the file
 * it is written in. No final line feed.
 */
export function formatChangesText(changes: readonly Change[], options: TextOptions): string {
  const { missing, colors } = options;
  const [base, head] = [nameOfSide(options.base), nameOfSide(options.head)];
  const sides = colors.dim(
    visible(`From ${base} to ${head}: ${plural(changes.length, 'change')}.`),
  );
  const note = missing && `There is no ${missing.what} in ${{ base, head }[missing.side]}.`;
  return [
    ...(note === undefined ? [] : [visible(note)]),
    colors.bold(visible(sumUpChanges(changes))),
    ...groupChanges(changes).map(({ heading, changes: own }) =>
      ['', colors.underline(heading), ...own.map((change) => sayChange(change, options))].join(
        '\n',
      ),
    ),
    ...(changes.length > 0 ? [''] : []),
    sides,
  ].join('\n');
}

function sayChange(change: Change, { colors, pathOf }: TextOptions): string {
  const { text, file, item } = change;
  const title = `"${item.title}"`;
  const said = visible(text).replace(visible(title), () => colors.bold(visible(title)));
  const rewording = rewordingOf(change);
  const line = `  ${said}  ${colors.dim(visible(pathOf(file)))}`;
  if (rewording.length === 0) return line;
  return `${line}\n    ${rewording.map((piece) => paint(piece, colors)).join(' ')}`;
}

/** Where there is no colour, marks tell what it would. */
function paint({ fate, text }: WordPiece, colors: TextOptions['colors']): string {
  const words = visible(text);
  if (fate === 'kept') return words;
  if (fate === 'removed')
    return colors.isColorSupported ? colors.red(colors.strikethrough(words)) : `[-${words}-]`;
  return colors.isColorSupported ? colors.green(words) : `{+${words}+}`;
}

export interface TextOptions extends ChangeReport {
  /** Makes the path a reader can open of one relative to the content folder. */
  readonly pathOf: (file: string) => string;
  readonly colors: ReturnType<typeof createColors>;
}
