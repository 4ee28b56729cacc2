import { folderAt, type Repository } from './find-repository.ts';
import { folderTrail, uncommittedMove, visionPaths } from './folder-trail.ts';
import { isPartialClone, runGit } from './run-git.ts';

/**
 * Returns the repository with the content folder at its place in a commit, if it was moved since or
 * is being moved. Returns `undefined` when its place is unknown.
 */
export async function findFormerFolder(
  commit: string,
  repository: Repository,
): Promise<Repository | undefined> {
  const options = { isPartial: await isPartialClone(repository) };
  const moving = await uncommittedMove(repository, options);
  const start = moving === undefined ? repository : folderAt(moving, repository);
  const trail = await folderTrail('HEAD', start, options);
  for (const prefix of [start.prefix, ...trail.map(({ from }) => from)]) {
    if (await holdsVision(commit, prefix, repository)) return folderAt(prefix, repository);
  }
  return undefined;
}

async function holdsVision(
  commit: string,
  prefix: string,
  { cwd, env }: Repository,
): Promise<boolean> {
  const flags = ['--full-tree', '--name-only'];
  const paths = visionPaths(prefix);
  const listed = await runGit(
    { command: 'ls-tree', flags, revisions: [commit], paths },
    { cwd, env },
  );
  return listed.ok && listed.stdout.length > 0;
}
