import type { Repository } from './find-repository.ts';
import { runGit } from './run-git.ts';

/** The day a commit was made on, where it was made; `undefined` when git cannot tell. */
export async function dayOfCommit(
  commit: string,
  { cwd, env }: Repository,
): Promise<string | undefined> {
  const flags = ['--no-patch', '--format=%cs'];
  const ran = await runGit({ command: 'show', flags, revisions: [commit] }, { cwd, env });
  return ran.ok ? ran.stdout.toString('utf8').trim() : undefined;
}
