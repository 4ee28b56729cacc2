import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { complaintsOfAxe } from '../support/axe.ts';
import { visitExample } from '../support/visit-example.ts';

const site = visitExample();

test('a day leaves what moved since, says how much that is, and stands in the address', async () => {
  await onChanges({}, '', async (page) => {
    const days = (await shownDays(page)).toSorted();
    const day = days[Math.floor(days.length / 2)] ?? '';
    const since = days.filter((each) => each >= day);
    expect(since.length).toBeLessThan(days.length);

    await page.getByLabel('Changed since').fill(day);
    expect((await shownDays(page)).toSorted()).toEqual(since);
    const shown = `${since.length} of ${days.length} shown`;
    await page.locator('[data-since] output', { hasText: shown }).waitFor();
    expect(
      await page.locator('[data-week]:visible:not(:has([data-day]:not([hidden])))').count(),
    ).toBe(0);
    expect(await complaintsOfAxe(page)).toEqual([]);

    await page.reload();
    expect(new URL(page.url()).search).toBe(`?since=${day}`);
    expect((await shownDays(page)).toSorted()).toEqual(since);

    await page.getByLabel('Changed since').fill('');
    expect(await shownDays(page)).toHaveLength(days.length);
    expect(new URL(page.url()).search).toBe('');
  });
});

test('says so when nothing moved since', async () => {
  await onChanges({}, '?since=2999-01-01', async (page) => {
    expect(await shownDays(page)).toEqual([]);
    await page.getByText('No changes since then.').waitFor();
  });
});

test('shows everything for an address that asks for no day, and has no control without JavaScript', async () => {
  await onChanges({}, '?since=yesterday', async (page) => {
    expect(await shownDays(page)).toHaveLength(await page.locator('[data-day]').count());
  });
  await onChanges({ javaScriptEnabled: false }, '?since=2999-01-01', async (page) => {
    expect(await page.getByLabel('Changed since').isVisible()).toBe(false);
    expect(await shownDays(page)).toHaveLength(await page.locator('[data-day]').count());
  });
});

async function onChanges(
  options: BrowserContextOptions,
  search: string,
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  await site.onPage(options, async (page) => {
    await page.goto(`${site.origin}/changes/${search}`);
    await visit(page);
  });
}

function shownDays(page: Page): Promise<readonly string[]> {
  return page
    .locator('[data-day]:not([hidden])')
    .evaluateAll((shown) => shown.map((each) => each.getAttribute('data-day') ?? ''));
}
