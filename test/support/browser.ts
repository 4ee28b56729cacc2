import { chromium, type Browser } from 'playwright-core';

import { findBrowser } from './find-browser.ts';

/** A real Chromium, without a window, that asks no host for anything by itself. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    throw new Error('There is no browser for the tests; "npm test" installs one.');
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
