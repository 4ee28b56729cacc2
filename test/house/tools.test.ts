import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { projectRoot } from '../support/project-root.ts';

/**
 * The tools that read all of the code; each is a script of package.json, to be run alone too. What they
 * read grows, and a slow machine that does other things as well takes minutes for it.
 */
test.each([
  ['is formatted', 'format:check'],
  ['has no lint', 'lint'],
  ['has no type errors', 'types'],
  ['has nothing unused', 'unused'],
])('the code %s (npm run %s)', { timeout: 900_000 }, async (_, script) => {
  const { exitCode, output } = await npmRun(script);
  expect(exitCode, output).toBe(0);
});

function npmRun(script: string): Promise<{ exitCode: number | null; output: string }> {
  const binaries = join(projectRoot, 'node_modules/.bin');
  const PATH = `${binaries}:${process.env['PATH'] ?? ''}`;
  return new Promise((resolve) => {
    const child = execFile(
      'npm',
      ['run', '--silent', script],
      {
        cwd: projectRoot,
        env: { ...process.env, PATH, NO_COLOR: '1' },
        shell: process.platform === 'win32',
      },
      (_error, stdout, stderr) => resolve({ exitCode: child.exitCode, output: stdout + stderr }),
    );
  });
}
