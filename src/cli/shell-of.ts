import { resolve } from 'node:path';

import type { Shell } from '../io/git/find-repository.ts';
import type { World } from './world.ts';

/** Where git is called, and with which environment: `--git-dir` names a repository, as it does in git. */
export function shellOf({ gitDir }: { readonly gitDir?: string | undefined }, world: World): Shell {
  const { cwd, env } = world;
  return gitDir === undefined
    ? { cwd, env }
    : { cwd, env: { ...env, GIT_DIR: resolve(cwd, gitDir) } };
}
