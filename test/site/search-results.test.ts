import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { launchBrowser } from '../support/browser.ts';
import { onPage } from '../support/on-page.ts';
import { runHere } from '../support/run-here.ts';
import { serveFolder, type ServedFolder } from '../support/serve-folder.ts';
import { writeFiles } from '../support/temp-folder.ts';
import { projectRoot } from '../support/project-root.ts';

const slice = (title: string, body: string) =>
  `---\ntitle: ${JSON.stringify(title)}\nintent: i\nstatus: active\n---\n\n${body}\n`;
const around = (settings: string) => ({
  'roadmap.yml': settings,
  'vision.md':
    '---\ntitle: Vision\nstatement: One sentence.\ngoals: [{ id: g, title: A goal }]\n---\n',
  'intents/i.md': '---\ntitle: Intent one\nhorizon: now\ngoals: [g]\n---\n',
});

const roadmaps = {
  cjk: {
    ...around('title: 产品\nlanguage: zh\n'),
    'slices/a.md': slice('東京の計画', '新しい計画を立てる。在庫の数を数える。'),
    'slices/b.md': slice('在庫管理を改善する', '在庫管理の改善。東京都で。'),
    'slices/c.md': slice('库存计划', '自强不息，厚德载物。这是一段简单的测试文本'),
    'slices/d.md': slice('발주를 자동화한다', '서울 매장에서 재고를 센다.'),
  },
  mixed: {
    ...around('title: Mixed\nlanguage: de\n'),
    'slices/a.md': slice(
      'Überblick über Lagerbestände',
      'Größe der Bestellungen, naïve Schätzung.',
    ),
    'slices/b.md': slice(
      'Release API-12 (v2.1)',
      'In C++ und C#, siehe #123, fragt @ada 🚀. ＡＢＣ',
    ),
    'slices/c.md': slice('İstanbul IŞIK', 'Cafe\u0301 und ılık.'),
    'slices/d.md': slice('إدارة المَخزون', 'كِتَابٌ جديد'),
    'slices/e.md': slice('План складов', 'Заказы и счёт'),
    'slices/f.md': slice('จัดการสต็อกสินค้า', 'วางแผนการสั่งซื้อ'),
    'slices/g.md': slice(
      'Tabellen',
      '| Laden | Hafenstraße |\n| - | - |\n| 1 | Turmweg |\n\n<div><b>Fettgedruckt</b></div>',
    ),
  },
} as const;

/** What a reader types, and the title of the first result, or what is said when there is none. */
const expected: Readonly<Record<string, readonly (readonly [query: string, shown: string])[]>> = {
  example: [
    ['apple', 'No results for “apple”. Clear search'],
    ['bread', "Find out whether the weather moves Saturday's bread"],
    ['weather', "Find out whether the weather moves Saturday's bread"],
    ['shelf', 'Every shelf knows what it needs'],
    ['camera', 'Let a camera read the shelf'],
    ['stock-outs', 'Halve stock-outs'],
    ['stockouts', 'No results for “stockouts”. Did you mean stock-outs?'],
    ['deliveries', 'A late delivery surprises nobody'],
    ['counting', 'Ask for a count only where a number looks wrong'],
    ['oat milk', 'Ten cartons of oat milk'],
    ['"oat milk"', 'Ten cartons of oat milk'],
    ['"milk oat"', 'No results for “"milk oat"”. Did you mean oat?'],
    ['the', 'Trust the number on the screen'],
    ['y', 'The shelf is ready before the season turns'],
    ["tomorrow's bread", "Order tomorrow's bread for one shop"],
    ['wheather', 'No results for “wheather”. Did you mean whether?'],
    ['braed', 'No results for “braed”. Did you mean bread?'],
    ['camera weather', 'No results for “camera weather”. Did you mean camera?'],
    ['xylophone', 'No results for “xylophone”. Clear search'],
    ['leadership', 'Leadership'],
    ['timeline', 'Timeline'],
  ],
  cjk: [
    ['計画', '東京の計画'],
    ['東京', '東京の計画'],
    ['京都', 'No results for “京都”. Clear search'],
    ['在庫', '在庫管理を改善する'],
    ['改善', '在庫管理を改善する'],
    ['在庫 計画', '東京の計画'],
    ['库存', '库存计划'],
    ['计划', '库存计划'],
    ['测试文本', '库存计划'],
    ['厚德载物', '库存计划'],
    ['재고', '발주를 자동화한다'],
    ['발주', '발주를 자동화한다'],
    ['intent', 'Intent one'],
  ],
  mixed: [
    ['ueberblick', 'Keine Ergebnisse für „ueberblick“. Stattdessen nach überblick suchen?'],
    ['uberblick', 'Überblick über Lagerbestände'],
    ['Lager', 'Überblick über Lagerbestände'],
    ['bestände', 'Keine Ergebnisse für „bestände“. Stattdessen nach lagerbestände suchen?'],
    ['Bestellung', 'Überblick über Lagerbestände'],
    ['grösse', 'Überblick über Lagerbestände'],
    ['api-12', 'Release API-12 (v2.1)'],
    ['v2.1', 'Release API-12 (v2.1)'],
    ['c++', 'Release API-12 (v2.1)'],
    ['#123', 'Release API-12 (v2.1)'],
    ['@ada', 'Release API-12 (v2.1)'],
    ['🚀', 'Release API-12 (v2.1)'],
    ['abc', 'Release API-12 (v2.1)'],
    ['istanbul', 'İstanbul IŞIK'],
    ['ışık', 'İstanbul IŞIK'],
    ['café', 'İstanbul IŞIK'],
    ['مخزون', 'إدارة المَخزون'],
    ['كتاب', 'إدارة المَخزون'],
    ['складов', 'План складов'],
    ['счет', 'План складов'],
    ['สินค้า', 'จัดการสต็อกสินค้า'],
    ['Hafenstrasse', 'Tabellen'],
    ['fettgedruckt', 'Tabellen'],
  ],
};

let folder: string;
let browser: Browser;
const sites = new Map<string, ServedFolder>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-results-'));
  for (const [name, files] of Object.entries(roadmaps)) await writeFiles(join(folder, name), files);
  const contents = { example: join(projectRoot, 'content'), cjk: 'cjk', mixed: 'mixed' };
  for (const [name, content] of Object.entries(contents)) {
    const out = join(folder, `${name}-out`);
    const argv = ['build', '--content', content, '--out', out];
    const { exitCode, stderr } = await runHere(argv, { cwd: folder });
    if (exitCode !== 0) throw new Error(stderr);
    sites.set(name, await serveFolder(out, '/'));
  }
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await Promise.all([...sites.values()].map((site) => site.close()));
  await rm(folder, { recursive: true });
});

describe.each(Object.keys(expected))('on the roadmap "%s"', (name) => {
  test('shows the best result first, or the next step without results', async () => {
    const queries = expected[name] ?? [];
    await onPage(browser, {}, async (page) => {
      await page.goto(`${sites.get(name)?.origin}/search/`);
      const found: [string, string][] = [];
      for (const [query] of queries) found.push([query, await shownFor(page, query)]);
      const setAsPages = queries.map(([query, shown]) => [query, shown.replaceAll("'", '’')]);
      expect(found).toEqual(setAsPages);
    });
  });
});

async function shownFor(page: Page, query: string): Promise<string> {
  const field = page.getByRole('textbox');
  await field.fill('');
  await page.locator('.search-status', { hasText: /^(?:Type to search|Suchbegriff)/ }).waitFor();
  await field.fill(query);
  const first = page.locator('.search-results :is(.title, .search-nothing)').first();
  const text = await first.innerText();
  return text.replaceAll(/[\u2068\u2069]/g, '').trim();
}
