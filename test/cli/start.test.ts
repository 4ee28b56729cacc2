import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { projectRoot } from '../support/project-root.ts';

const start = join(projectRoot, 'src/cli/start.js');

function run(...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('starts the same command line as main.ts', () => {
  const result = run(start, '--version');
  expect(result).toEqual(run(join(projectRoot, 'src/cli/main.ts'), '--version'));
  expect(result).toMatchObject({ status: 0, stderr: '' });
});

test('tells a Node.js that knows no types which one to take', () => {
  const { status, stderr } = run('--no-experimental-strip-types', start, 'check');
  expect(status).toBe(1);
  expect(stderr).toContain(`and this is ${process.versions.node}.`);
  expect(stderr).toContain('npm run throughline --');
});
