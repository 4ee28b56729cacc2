import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { findBrowser } from './find-browser.ts';
import { projectRoot } from './project-root.ts';

/**
 * Sees to it that there is a browser for the tests: one that is installed, else Playwright's
 * download, else Debian's package.
 */
if (findBrowser() === undefined) {
  say('No Chromium or Chrome found: downloading one.');
  const playwright = join(projectRoot, 'node_modules/playwright-core/cli.js');
  run(process.execPath, [playwright, 'install', '--no-shell', 'chromium']);
  if (findBrowser() === undefined) installDebianPackage();
}

const found = findBrowser();
if (found === undefined) {
  say('No browser could be installed. Install Chromium or Chrome, or name one in CHROMIUM_PATH.');
  process.exitCode = 1;
} else {
  say(`The tests use ${found}.`);
}

function installDebianPackage(): void {
  if (process.platform !== 'linux' || !succeeds('apt-get', ['--version'])) return;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  say('It could not be downloaded or does not start: installing the package "chromium".');
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0'];
  const install = ['install', '-y', '--no-install-recommends', 'chromium'];
  run(...command([...sudo, 'apt-get', ...quiet, 'update']));
  run(...command([...sudo, 'apt-get', ...quiet, ...install]));
}

function command([name = '', ...argv]: readonly string[]): [string, readonly string[]] {
  return [name, argv];
}

/** Of a program that fails, prints what it calls errors, each once. */
function run(name: string, argv: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync(name, argv, { env, encoding: 'utf8' });
  if (status === 0) return;
  const errors = `${stdout ?? ''}\n${stderr ?? ''}`.match(/^(?:E:|Error:).*$/gm) ?? [];
  say([`${[name, ...argv].join(' ')} failed.`, ...new Set(errors)].join('\n  '));
}

function succeeds(name: string, argv: readonly string[]): boolean {
  return spawnSync(name, argv, { stdio: 'ignore' }).status === 0;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
