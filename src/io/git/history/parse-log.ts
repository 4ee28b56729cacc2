import type { FileChange, LoggedCommit } from '../../../core/history/git-log.ts';
import { isPassedOver, isRead } from '../../is-read.ts';

/** What git is asked for of each commit: `parseLog` reads that, and what `--raw -z` adds. */
export const logFormat = '%H%x00%P%x00%ct%x00%cs%x00%aN%x00%aE%x00%s';

/**
 * The commits of a log. Fields end with NUL, which nothing in a commit can hold; a change begins with
 * a colon.
 */
export function parseLog(text: string, prefix: string): readonly ParsedCommit[] {
  const fields = text.split('\0');
  const commits: ParsedCommit[] = [];
  let at = 0;
  while (at + 6 < fields.length) {
    const [id = '', parents = '', time, date = '', name = '', email = '', subject = ''] =
      fields.slice(at, (at += 7));
    const first = at;
    while (isChange(fields[at])) at += lengthOf(fields[at]);
    commits.push({
      id,
      isMerge: parents.includes(' '),
      ...{ time: Number(time), date, name, email, subject: subject.slice(0, longest) },
      changes: parseChanges(fields.slice(first, at), prefix),
    });
  }
  return commits;
}

/**
 * The changes of the files below a prefix, of which some may come from below another, where they
 * lay before: what goes from there goes as well.
 */
export function parseChanges(
  fields: readonly string[],
  prefix: string,
  before = prefix,
): readonly FileChange[] {
  const changes: FileChange[] = [];
  for (let at = 0; isChange(fields[at]);) {
    const [meta = '', ...paths] = fields.slice(at, (at += lengthOf(fields[at])));
    const change = parseChange(meta, paths, { prefix, before });
    if (change) changes.push(change);
  }
  return changes;
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

/** `undefined` for what is no content: a symbolic link, a submodule, a file that is not read. */
function parseChange(
  meta: string,
  paths: readonly string[],
  { prefix, before }: { readonly prefix: string; readonly before: string },
): FileChange | undefined {
  const [, mode = '', after = '', , blob = '', status = ''] =
    /^\n?:(\d+) (\d+) ([\da-f]+) ([\da-f]+) (\w)/.exec(meta) ?? [];
  const [from, path] = paths.length > 1 ? paths : [undefined, paths[0]];
  const isFile = after.startsWith('100');
  const file = below(isFile ? prefix : before, path);
  if (file === undefined) return undefined;
  if (!isFile) return mode.startsWith('100') ? { path: file } : undefined;
  const source = status === 'R' ? (below(before, from) ?? below(prefix, from)) : undefined;
  return { path: file, ...(source !== undefined && { from: source }), blob };
}

function below(prefix: string, path: string | undefined): string | undefined {
  if (path === undefined || !path.startsWith(prefix)) return undefined;
  const file = path.slice(prefix.length);
  return isRead(file) && !file.split('/').some(isPassedOver) ? file : undefined;
}

type ParsedCommit = Omit<LoggedCommit, 'isBeside'>;
