import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Installs packages in a folder, unless these versions are there. Throws where they cannot be had. */
export function install(folder: string, dependencies: Readonly<Record<string, string>>): void {
  const wanted = `${JSON.stringify({ private: true, type: 'module', dependencies })}\n`;
  const file = join(folder, 'package.json');
  const isDone = existsSync(join(folder, 'node_modules/.package-lock.json'));
  if (isDone && readFileSync(file, 'utf8') === wanted) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, wanted);
  runNpm(folder, 'install', '--no-audit', '--no-fund', '--no-package-lock');
}

/** Runs npm in a folder. Throws with what it said where that fails. */
export function runNpm(folder: string, ...argv: readonly string[]): void {
  execFileSync('npm', argv, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
}
