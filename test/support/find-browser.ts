import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** The path of a Chromium or Chrome that starts on this machine; `undefined` when there is none. */
export function findBrowser(): string | undefined {
  return candidates().find((path) => path !== '' && existsSync(path) && starts(path));
}

function candidates(): readonly string[] {
  const { CHROMIUM_PATH = '', PATH = '', PROGRAMFILES = '', LOCALAPPDATA = '' } = process.env;
  const inPath = PATH.split(delimiter).flatMap((folder) =>
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) =>
      join(folder, name),
    ),
  );
  return [
    CHROMIUM_PATH,
    ...inPath,
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    join(PROGRAMFILES, 'Google/Chrome/Application/chrome.exe'),
    join(LOCALAPPDATA, 'Google/Chrome/Application/chrome.exe'),
    chromium.executablePath(),
  ];
}

/** A downloaded browser may lack libraries of the system. */
function starts(path: string): boolean {
  // On Windows `--version` would open a window.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
