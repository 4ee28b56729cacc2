import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import packageJson from '../../package.json' with { type: 'json' };
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

test('one oldest version of Node.js is named everywhere', () => {
  const oldest = packageJson.engines.node.replace(/^>=(\d+\.\d+)\.0$/, '$1');
  const files = ['README.md', 'src/cli/start.js', 'src/package/throughline.js'];
  const named = files.flatMap((file) => [
    ...readFileSync(join(projectRoot, file), 'utf8').matchAll(/Node\.js (\d[\d.]*) or newer/g),
  ]);
  expect(named.map(([, version]) => version)).toEqual([oldest, oldest, oldest]);
});
