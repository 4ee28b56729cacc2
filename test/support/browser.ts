import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

import { findBrowser } from './find-browser.ts';

/**
 * A real Chromium, without a window, that asks no host for anything by itself: the one that
 * `share-browser.ts` started for all tests, or else one of its own. Closing it closes what was opened
 * by it.
 */
export async function launchBrowser(): Promise<Browser> {
  const shared = process.env[sharedBrowser];
  return shared === undefined ? chromium.launch(browserOptions()) : chromium.connect(shared);
}

/** The environment variable with the address of the browser of all tests. */
export const sharedBrowser = 'THROUGHLINE_TEST_BROWSER';

export function browserOptions(): LaunchOptions {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    throw new Error('There is no browser for the tests; "npm test" installs one.');
  }
  return {
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      // Drawing by an imitated graphics card takes a third longer.
      '--disable-software-rasterizer',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
