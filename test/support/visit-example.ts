import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

import { launchBrowser } from './browser.ts';
import { onPage } from './on-page.ts';
import { serveFolder, type ServedFolder } from './serve-folder.ts';

/** The built example, served for all tests of the file that calls this, and a browser to visit it with. */
export function visitExample(defaults: BrowserContextOptions = {}): ExampleSite {
  let browser: Browser;
  let site: ServedFolder;
  const shared = new Map<string, Promise<Page>>();
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), serveFolder(inject('example'))]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  return {
    get origin() {
      return site.origin;
    },
    onPage: (options, visit) => onPage(browser, { ...defaults, ...options }, visit),
    page(options) {
      const key = JSON.stringify(options);
      const page = shared.get(key) ?? browser.newPage({ ...defaults, ...options });
      shared.set(key, page);
      return page;
    },
  };
}

interface ExampleSite {
  /** Without a slash at its end. */
  readonly origin: string;
  /** As `onPage`, in that browser. */
  readonly onPage: <Result>(
    options: BrowserContextOptions,
    visit: (page: Page) => Promise<Result>,
  ) => Promise<Result>;
  /** The one page of all who ask for these options, left as the last of them left it; quick to have. */
  readonly page: (options: BrowserContextOptions) => Promise<Page>;
}
