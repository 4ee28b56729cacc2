import type { Repository } from './find-repository.ts';
import { runGit } from './run-git.ts';

/** The day a commit was made on, where it was made; `undefined` when git cannot tell. */
export async function dayOfCommit(
  commit: string,
  { cwd, env }: Repository,
): Promise<string | undefined> {
  const ran = await runGit(['show', '--no-patch', '--format=%cs', commit], { cwd, env });
  return ran.ok ? ran.stdout.toString('utf8').trim() : undefined;
}
