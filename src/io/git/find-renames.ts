import type { Repository } from './find-repository.ts';
import { runGit } from './run-git.ts';

/**
 * The files of the content folder that git takes for moved, by their likeness, from one commit to
 * another or to the working tree; paths are relative to the folder. Files git does not know yet
 * cannot be among them.
 */
export async function findRenames(
  { base, head }: { readonly base: string; readonly head: string | undefined },
  { cwd, env, prefix }: Repository,
): Promise<readonly { readonly from: string; readonly to: string }[]> {
  const flags = [
    '-r',
    '-M',
    '-z',
    '--name-status',
    '--diff-filter=R',
    '--no-ext-diff',
    '--no-textconv',
  ];
  const command =
    head === undefined ? ['diff-index', ...flags, base] : ['diff-tree', ...flags, base, head];
  const paths = prefix === '' ? [] : [prefix];
  const told = await runGit([...command, '--', ...paths], { cwd, env });
  if (!told.ok) return [];
  const fields = told.stdout.toString('utf8').split('\0');
  const renames: { from: string; to: string }[] = [];
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [from = '', to = ''] = fields.slice(at + 1, at + 3);
    renames.push({ from: from.slice(prefix.length), to: to.slice(prefix.length) });
  }
  return renames;
}
