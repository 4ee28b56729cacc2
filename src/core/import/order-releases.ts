import type { ImportNote, ImportRow } from './import-row.ts';
import { readStage } from './read-stage.ts';

/**
 * Returns the rows of an outline with a horizon for each release without a time: they come in the
 * order of the file, and those whose slices all shipped are done.
 */
export function orderReleases(
  rows: readonly ImportRow[],
  notes: ImportNote[],
): readonly ImportRow[] {
  const open = rows.filter(({ cells }) => {
    const own = rows.filter(({ cells: { parent } }) => parent?.text === cells.from?.text);
    const isDone =
      own.length > 0 && own.every(({ cells: { status } }) => status?.text === 'shipped');
    return isUndated(cells) && !isDone;
  });
  const [first] = open;
  if (first === undefined) return rows;
  const message = 'Releases are read in order: the first open one is now, the second next.';
  notes.push({ ...first.at, message, isGuess: true });
  return rows.map((row) => {
    const index = open.indexOf(row);
    if (index < 0) return row;
    const horizon = { text: ['now', 'next'][index] ?? 'later', at: row.at };
    return { ...row, cells: { ...row.cells, horizon } };
  });
}

function isUndated({ type, horizon, status, title }: ImportRow['cells']): boolean {
  const isOpen = type?.text === 'release' && !horizon && !status;
  return isOpen && readStage(title?.text ?? '', 'horizon').period === undefined;
}
