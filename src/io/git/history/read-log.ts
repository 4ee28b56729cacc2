import type { FileChange, LoggedCommit } from '../../../core/history/git-log.ts';
import { isPassedOver, isRead } from '../../is-read.ts';
import type { Repository } from '../find-repository.ts';
import { runGit } from '../run-git.ts';

/**
 * Every commit up to `tip` that touches the folder, and merges, children before their parents; of a
 * merge what it changes for its first parent. `undefined` when git cannot tell.
 */
export async function readLog(
  tip: string,
  { cwd, env, prefix }: Repository,
  { isPartial }: { readonly isPartial: boolean },
): Promise<readonly LoggedCommit[] | undefined> {
  // To find out how like two files are, git would have to fetch what a partial clone lacks.
  const renames = isPartial ? '-M100%' : '-M';
  const paths = prefix === '' ? [] : [prefix];
  const told = await runGit([...command, renames, tip, '--', ...paths], { cwd, env });
  if (!told.ok) return undefined;
  return parseLog(told.stdout.toString('utf8'), prefix);
}

/** What a user's own settings must not change is said in full. */
const command = [
  ...['-c', 'log.follow=false', '-c', 'log.showRoot=true', '-c', 'log.showSignature=false', 'log'],
  ...['--full-history', '--parents', '--topo-order', '--diff-merges=first-parent', '-z', '--raw'],
  ...['--no-abbrev', '--no-ext-diff', '--no-textconv', '--no-color', '--no-notes', '--no-relative'],
  ...['--ignore-submodules', '--encoding=UTF-8'],
  '--format=%H%x00%P%x00%ct%x00%cs%x00%aN%x00%aE%x00%s',
] as const;

/** Fields end with NUL, which nothing in a commit can hold; a change begins with a colon. */
function parseLog(text: string, prefix: string): readonly LoggedCommit[] {
  const fields = text.split('\0');
  const commits: LoggedCommit[] = [];
  let at = 0;
  while (at + 6 < fields.length) {
    const [id = '', parents = '', time, date = '', name = '', email = '', subject = ''] =
      fields.slice(at, (at += 7));
    const changes: FileChange[] = [];
    while (isChange(fields[at])) {
      const isRename = /R\d*$/.test(fields[at] ?? '');
      const change = parseChange(fields.slice(at, (at += isRename ? 3 : 2)), prefix);
      if (change) changes.push(change);
    }
    commits.push({
      id,
      parents: parents.split(' ').filter(Boolean),
      ...{ time: Number(time), date, name, email, subject: subject.slice(0, longest), changes },
    });
  }
  return commits;
}

/** Of a message, as much as anyone reads. */
const longest = 200;

function isChange(field: string | undefined): boolean {
  return field !== undefined && /^\n?:/.test(field);
}

/** `undefined` for what is no content: a symbolic link, a submodule, a file that is not read. */
function parseChange(
  [meta = '', ...paths]: readonly string[],
  prefix: string,
): FileChange | undefined {
  const [, before = '', after = '', , blob = '', status = ''] =
    /^\n?:(\d+) (\d+) ([\da-f]+) ([\da-f]+) (\w)/.exec(meta) ?? [];
  const [from, path] = paths.length > 1 ? paths : [undefined, paths[0]];
  const file = below(prefix, path);
  if (file === undefined) return undefined;
  if (!after.startsWith('100')) return before.startsWith('100') ? { path: file } : undefined;
  const source = status === 'R' ? below(prefix, from) : undefined;
  return { path: file, ...(source !== undefined && { from: source }), blob };
}

function below(prefix: string, path: string | undefined): string | undefined {
  if (path === undefined || !path.startsWith(prefix)) return undefined;
  const file = path.slice(prefix.length);
  return isRead(file) && !file.split('/').some(isPassedOver) ? file : undefined;
}
