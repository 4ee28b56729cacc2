import type { ContentFile } from '../../../core/content-file.ts';
import type { UncommittedFile } from '../../../core/history/git-log.ts';
import { typeOfFile } from '../../../core/history/item-key.ts';
import { parseFacts } from '../../../core/history/parse-facts.ts';
import type { Repository } from '../find-repository.ts';
import { runGit } from '../run-git.ts';

/** The files of items that lie otherwise on disk than they were committed, and what they say. */
export async function readUncommitted(
  { cwd, env, prefix }: Repository,
  { files, links }: Disk,
): Promise<readonly UncommittedFile[]> {
  const flags = ['--porcelain=v1', '-z', '--untracked-files=all', '--no-renames'];
  const paths = prefix === '' ? [] : [prefix];
  const args = ['status', ...flags, '--ignore-submodules', '--', ...paths];
  const told = await runGit(args, { cwd, env });
  if (!told.ok) return [];
  const entries = told.stdout.toString('utf8').split('\0').filter(Boolean);
  const changed = entries.map((entry) => entry.slice(3 + prefix.length));
  const seen = new Set([...changed, ...[...links].flatMap(shownIn(changed))]);
  const texts = new Map(files.map((file) => [file.path, 'text' in file ? file.text : undefined]));
  return [...seen].flatMap((path) => uncommitted(path, texts));
}

/** A file that is reached through a link has changed when the file it leads to has. */
function shownIn(changed: readonly string[]) {
  return ([path, target]: readonly [string, string]) => (changed.includes(target) ? [path] : []);
}

function uncommitted(
  path: string,
  texts: ReadonlyMap<string, string | undefined>,
): readonly UncommittedFile[] {
  const type = typeOfFile(path);
  if (type === undefined) return [];
  if (!texts.has(path)) return [{ path, isGone: true }];
  const facts = parseFacts(texts.get(path) ?? '', type);
  return [{ path, ...(facts && { facts }) }];
}

interface Disk {
  readonly files: readonly ContentFile[];
  readonly links: ReadonlyMap<string, string>;
}
