import module from 'node:module';

import { throughline } from '../../src/cli/throughline.ts';
import { projectRoot } from './project-root.ts';
import type { CliOptions, CliResult } from './run-cli.ts';
import { testWorld } from './test-world.ts';

// As the command line does: what renders starts faster.
module.enableCompileCache();

/**
 * Runs a command line as `runCli` does, but in this process, which takes a fraction of the time: for
 * tests of what a command does, and not of how its process starts, is stopped or ends.
 */
export async function runHere(
  argv: readonly string[],
  { cwd = projectRoot, env = {} }: CliOptions = {},
): Promise<CliResult> {
  const clean = { ...process.env, NO_COLOR: '', FORCE_COLOR: undefined, GITHUB_WORKSPACE: '' };
  const world = { ...testWorld(cwd), env: { ...clean, ...env }, now: () => new Date() };
  const exitCode = await throughline(argv, world);
  return { stdout: world.stdout.text, stderr: world.stderr.text, exitCode };
}
