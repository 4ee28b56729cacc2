import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

import { runCli } from './run-cli.ts';

/**
 * Begins to build the example, once for all tests of the site, which find it as `inject('example')`.
 * The quick tests run meanwhile; `await-example.ts` lets those that need it wait.
 */
export default async function buildExample(project: TestProject): Promise<() => Promise<void>> {
  const parent = await mkdtemp(join(tmpdir(), 'throughline-site-'));
  const example = join(parent, 'example');
  const built = build(example);
  project.provide('example', example);
  return async () => {
    await built;
    await rm(parent, { recursive: true, force: true });
  };
}

/** Leaves the site in `example`, or beside it why there is none. */
async function build(example: string): Promise<void> {
  const { exitCode, stdout, stderr } = await runCli(['build', '--out', example]);
  if (exitCode !== 0) await writeFile(`${example}.failed`, stdout + stderr);
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder the example is built into: it is there as soon as it is whole. */
    readonly example: string;
  }
}
