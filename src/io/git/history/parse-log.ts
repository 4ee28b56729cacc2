import type { FileChange, LoggedCommit } from '../../../core/history/git-log.ts';
import { typeOfFile } from '../../../core/roadmap/item-key.ts';
import { isPassedOver, isRead } from '../../read-content.ts';
import { isObjectId } from '../read-objects.ts';

/** The format of git's log for `parseLog`, which also reads the output of `--raw -z`. */
export const logFormat = '%H%x00%ct%x00%cs%x00%s';

/**
 * Returns the commits of a log, with the files below some prefixes. Fields end with NUL, which
 * nothing in a commit can hold; a change begins with a colon.
 */
export function parseLog(text: string, prefixes: Prefixes): readonly LoggedCommit[] {
  const fields = text.split('\0');
  const commits: LoggedCommit[] = [];
  let at = 0;
  while (at + 3 < fields.length) {
    const [id = '', time, date = '', subject = ''] = fields.slice(at, (at += 4));
    const first = at;
    while (isChange(fields[at])) at += lengthOf(fields[at]);
    if (!isObjectId(id)) continue;
    commits.push({
      id,
      ...{ time: Number(time), date, subject: subject.slice(0, longest) },
      changes: parseChanges(fields.slice(first, at), prefixes),
    });
  }
  return commits;
}

/**
 * Returns the changes of the files below some prefixes, or below the prefixes they had before a
 * move. A file that leaves its old prefix counts as removed from the new one.
 */
export function parseChanges(
  fields: readonly string[],
  prefixes: Prefixes,
  before = prefixes,
): readonly FileChange[] {
  return rawChanges(fields).flatMap((change) => {
    const { path, from, blob, wasFile } = change;
    const file = fileBelow(blob === undefined ? before : prefixes, path);
    const source =
      from === undefined ? undefined : (fileBelow(before, from) ?? fileBelow(prefixes, from));
    if (file === undefined) return source === undefined ? [] : [{ path: source }];
    if (blob === undefined) return wasFile ? [{ path: file }] : [];
    return [{ path: file, ...(source !== undefined && { from: source }), blob }];
  });
}

/**
 * Returns the list of `--raw -z`, with paths as git writes them. Symbolic links and submodules are
 * not files.
 */
export function rawChanges(fields: readonly string[]): readonly RawChange[] {
  const changes: RawChange[] = [];
  for (let at = 0; isChange(fields[at]);) {
    const [meta = '', ...paths] = fields.slice(at, (at += lengthOf(fields[at])));
    const [, mode = '', after = '', , blob = '', status = ''] =
      /^\n?:(\d+) (\d+) ([\da-f]+) ([\da-f]+) (\w)/.exec(meta) ?? [];
    const path = paths.at(-1) ?? '';
    const from = status === 'R' ? paths[0] : undefined;
    changes.push({
      path,
      wasFile: mode.startsWith('100'),
      ...(from !== undefined && { from }),
      ...(after.startsWith('100') && { blob }),
    });
  }
  return changes;
}

/**
 * Returns a path of the repository as one of the content folder, below the first prefix where it is
 * that of an item; `undefined` for what is not read.
 */
export function fileBelow(prefixes: Prefixes, path: string): string | undefined {
  const files = prefixes
    .filter((prefix) => path.startsWith(prefix))
    .map((prefix) => path.slice(prefix.length))
    .filter((file) => isRead(file) && !file.split('/').some(isPassedOver));
  return files.find((file) => typeOfFile(file) !== undefined) ?? files[0];
}

/** Of a message, as much as anyone reads. */
const longest = 200;

function isChange(field: string | undefined): boolean {
  return field !== undefined && /^\n?:/.test(field);
}

/** A rename names two paths. */
function lengthOf(meta = ''): number {
  return /R\d*$/.test(meta) ? 3 : 2;
}

/** The possible starts of the paths of a content folder's files, the likeliest first. */
export type Prefixes = readonly string[];

/** A change of a file, or of what was one or becomes one. */
export interface RawChange {
  readonly path: string;
  readonly from?: string;
  readonly blob?: string;
  readonly wasFile: boolean;
}
