import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

import { projectRoot } from '../support/project-root.ts';

const allowed = [
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'astro.config.mjs',
  'content',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'test',
  'tsconfig.json',
];

test('nothing new lies at the top level', () => {
  const listed = ['ls-files', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', listed, { cwd: projectRoot, encoding: 'utf8' });
  const names = new Set(files.split('\n').map((file) => file.split('/')[0] ?? ''));
  const strays = [...names].filter((name) => !name.startsWith('.') && !allowed.includes(name));
  expect(strays.filter((name) => name !== '')).toEqual([]);
});
