import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Returns a Chromium, Chrome or Edge of this machine: the one that `THROUGHLINE_CHROMIUM` or
 * `CHROME_PATH` names and no other, else the first in `PATH` or where they are installed.
 */
export function findBrowser(env: Environment): string | undefined {
  const named = env['THROUGHLINE_CHROMIUM'] || env['CHROME_PATH'];
  return (named ? [named] : candidates(env)).find(isProgram);
}

function candidates(env: Environment): readonly string[] {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name + suffix))),
    ...['/Applications', join(env['HOME'] ?? '', 'Applications')].flatMap((folder) =>
      applications.map((name) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
    ),
    ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
      const folder = env[variable];
      return folder === undefined ? [] : programs.map((program) => join(folder, program));
    }),
  ];
}

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const applications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const programs = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;
