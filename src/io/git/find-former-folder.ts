import type { Repository } from './find-repository.ts';
import { formerPrefix } from './former-prefix.ts';
import { runGit } from './run-git.ts';

/**
 * The repository with the content folder where it lay in a commit, if it was moved since: its vision
 * lies elsewhere there. `undefined` where nothing is known of that.
 */
export async function findFormerFolder(
  commit: string,
  repository: Repository,
): Promise<Repository | undefined> {
  const { cwd, env, prefix, hasWorkTree } = repository;
  const now = hasWorkTree ? [] : ['HEAD'];
  const told = await runGit(['diff', ...flags, commit, ...now, '--'], { cwd, env });
  if (!told.ok) return undefined;
  const former = formerPrefix(told.stdout.toString('utf8').split('\0'), prefix);
  return former === undefined
    ? undefined
    : { ...repository, prefix: former, folder: former.replace(/\/$/, '') };
}

const flags = [
  ...['--raw', '-z', '-M', '--no-abbrev', '--no-relative', '--ignore-submodules'],
  ...['--no-ext-diff', '--no-textconv', '--no-color'],
] as const;
