import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Lets a test visit a page that knows nothing of any other, and closes it whatever comes of it. */
export async function onPage<Result>(
  browser: Browser,
  options: BrowserContextOptions,
  visit: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(options);
  try {
    return await visit(await context.newPage());
  } finally {
    await context.close();
  }
}
