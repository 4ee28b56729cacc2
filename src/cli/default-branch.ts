import type { Repository } from '../io/git/find-repository.ts';
import { runGit } from '../io/git/run-git.ts';

/**
 * Returns the branch that the working tree is compared with, and its commit: the default branch of
 * `origin`, else `main` or `master`; the local one, where there is one. `undefined` where there is
 * none.
 */
export async function defaultBranch({ cwd, env }: Repository): Promise<Branch | undefined> {
  const format = '--format=%(refname)%00%(objectname)%00%(symref)';
  const flags = [format, 'refs/heads', 'refs/remotes/origin/HEAD'];
  const listed = await runGit({ command: 'for-each-ref', flags }, { cwd, env });
  if (!listed.ok) return undefined;
  const lines = listed.stdout.toString('utf8').split('\n').filter(Boolean);
  const refs = lines.map((line) => line.split('\0'));
  const [, remote, leadsTo] = refs.find(([name]) => name === 'refs/remotes/origin/HEAD') ?? [];
  const ofOrigin = leadsTo?.replace('refs/remotes/origin/', '');
  for (const name of [ofOrigin, 'main', 'master']) {
    const [, commit] = refs.find(([ref]) => ref === `refs/heads/${name}`) ?? [];
    if (name !== undefined && commit !== undefined) return { name, commit };
  }
  return remote === undefined ? undefined : { name: `origin/${ofOrigin}`, commit: remote };
}

interface Branch {
  readonly name: string;
  readonly commit: string;
}
