import { expect, test } from 'vitest';

import { visitExample } from '../support/visit-example.ts';

const example = visitExample();

test.each([
  [390, 844],
  [1440, 900],
])(
  'the first screen of the vision, %i by %i, says how every goal is doing',
  async (width, height) => {
    await example.onPage(
      { viewport: { width, height }, javaScriptEnabled: false },
      async (page) => {
        await page.goto(example.origin);
        expect(await page.locator('.verdict').innerText()).toBe(
          '1 of 3 goals on track; “Throw away a third less” is worse than at the start.',
        );
        const rows = page.locator('.glance > li');
        const words = await rows.locator('.state').allInnerTexts();
        expect(words.map((text) => text.split('\n')[0])).toEqual([
          'Ahead of schedule',
          'Behind schedule',
          'Worse than at the start',
        ]);
        const last = await rows.last().boundingBox();
        expect((last?.y ?? 0) + (last?.height ?? height)).toBeLessThanOrEqual(height);
        const colours = await rows.evaluateAll((all) =>
          all.map((row) =>
            ['.way', '.status', '.mark'].map((part) => {
              const style = getComputedStyle(row.querySelector(part) ?? row);
              return part === '.way' ? style.stroke : style.color;
            }),
          ),
        );
        // One colour for the line, the word and the mark of a goal, and another for each status.
        expect(colours.map((each) => new Set(each).size)).toEqual([1, 1, 1]);
        expect(new Set(colours.flat()).size).toBe(3);
      },
    );
  },
);

test('a strip of marks has its key beside it, and opens to names by key', async () => {
  await example.onPage({ viewport: { width: 1440, height: 900 } }, async (page) => {
    await page.goto(`${example.origin}/goals/stock-outs/`);
    const strip = page.locator('.strip').first();
    const key = await strip.locator('summary').innerText();
    expect(key.replaceAll(/\s+/g, ' ').trim()).toMatch(/^6 shipped 1 active 1 blocked/);
    await strip.locator('summary').press('Enter');
    expect(await strip.locator('li').count()).toBe(8);
    const names = (await strip.locator('svg title').allTextContents()).flatMap((title) =>
      title.split('\n'),
    );
    expect(names).toEqual(await strip.locator('li a').allInnerTexts());
  });
});
