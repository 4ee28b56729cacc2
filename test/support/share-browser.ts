import { chromium } from 'playwright-core';

import { browserOptions, sharedBrowser } from './browser.ts';

/** Starts one browser for all tests: to start one for each file takes longer than many files do. */
export async function setup(): Promise<() => Promise<void>> {
  const server = await chromium.launchServer(browserOptions());
  process.env[sharedBrowser] = server.wsEndpoint();
  return () => server.close();
}
