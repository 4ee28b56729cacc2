import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

import { runCli } from './run-cli.ts';

/** Builds the example once for all tests of the site, which find it as `inject('example')`. */
export default async function buildExample(project: TestProject): Promise<() => Promise<void>> {
  const parent = await mkdtemp(join(tmpdir(), 'throughline-site-'));
  const example = join(parent, 'example');
  const { exitCode, stdout, stderr } = await runCli(['build', '--out', example]);
  if (exitCode !== 0) throw new Error(`The example cannot be built:\n${stdout}${stderr}`);
  project.provide('example', example);
  return () => rm(parent, { recursive: true, force: true });
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder the example was built into. */
    readonly example: string;
  }
}
