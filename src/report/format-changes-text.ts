import type { createColors } from 'picocolors';

import type { Change } from '../core/diff/change.ts';
import type { WordPiece } from '../core/diff/word-diff.ts';
import { plural } from '../core/text/numbers.ts';
import { visible } from '../core/text/safe-text.ts';
import { groupChanges } from '../words/group-changes.ts';
import { isSubject, textOf } from '../words/part.ts';
import { sayChange } from '../words/say-change.ts';
import { sumUpChanges } from '../words/sum-up-changes.ts';
import { nameOfSide, rewordingOf, type ChangeReport } from './change-report.ts';

/**
 * Returns the changes for people: one sentence on all of them, then under their headings each with
 * the file it is written in. No final line feed.
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
    colors.bold(visible(sumUpChanges(changes, options.names))),
    ...groupChanges(changes, options.names.t).map(({ heading, changes: own }) =>
      ['', colors.underline(heading), ...own.map((change) => writeChange(change, options))].join(
        '\n',
      ),
    ),
    ...(changes.length > 0 ? [''] : []),
    sides,
  ].join('\n');
}

function writeChange(change: Change, { colors, pathOf, names }: TextOptions): string {
  const said = sayChange(change, names).map((part) => {
    const text = visible(textOf([part]));
    return isSubject(part) ? colors.bold(text) : text;
  });
  const rewording = rewordingOf(change);
  const line = `  ${said.join('')}  ${colors.dim(visible(pathOf(change.file)))}`;
  if (rewording.length === 0) return line;
  return `${line}\n    ${rewording.map((piece) => paint(piece, colors)).join(' ')}`;
}

/** Adds marks where there is no colour. */
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
