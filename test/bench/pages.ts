import { globSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { launchBrowser } from '../support/browser.ts';
import { onPage } from '../support/on-page.ts';
import { runCli } from '../support/run-cli.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { contentOf, roadmapNames } from './content-of.ts';
import { benchFolder } from './corpus.ts';
import { markdownRow } from './markdown-row.ts';

/**
 * How much of each kind of page a reader gets at once, on the example and on realistic roadmaps of 120
 * and 650 slices, as tables in Markdown; where a kind has many pages, of its largest. Numbers over the
 * limit are bold. One roadmap alone: `node test/bench/pages.ts 650`
 */
const columns = {
  'height 1440 (px)': 5000,
  'height 390 (px)': 8440,
  'gzip (kB)': 150,
  'script (ms)': 100,
  'stops before content': 16,
  stops: 120,
  'sideways (px)': 0,
} as const;

const folder = await benchFolder();
const browser = await launchBrowser();
const chosen = process.argv.slice(2);
for (const name of roadmapNames) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const out = join(folder, `site-${name}`);
  const built = await runCli(['build', '--content', contentOf(name, folder), '--out', out]);
  if (built.exitCode !== 0) throw new Error(built.stderr);
  const site = await serveFolder(out);
  console.log(`\n## ${name}\n`);
  console.log(markdownRow(['page', ...Object.keys(columns)]));
  console.log(markdownRow(['---', ...Object.keys(columns).map(() => '---:')]));
  for (const path of await pagesOf(out)) {
    const numbers = await measure(site.origin, out, path);
    console.log(
      markdownRow([
        path,
        ...Object.entries(columns).map(([key, limit], at) => cell(numbers[at], limit, key)),
      ]),
    );
  }
  await site.close();
}
await browser.close();
await rm(folder, { recursive: true });

/** The address of each page; of many pages about one item each, of the one with the most bytes. */
async function pagesOf(out: string): Promise<readonly string[]> {
  const largest = new Map<string, { path: string; size: number }>();
  for (const file of globSync('**/index.html', { cwd: out })) {
    const path = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    const [kind = '', ...rest] = path.split('/').filter((part) => part !== '');
    if (/^(?:embed|rules|moved|removed|vision)$/.test(kind)) continue;
    const isOne = rest.length > 0 && rest[0] !== 'promises';
    const key = isOne ? `/${kind}/*/` : path;
    const { length: size } = await readFile(join(out, file));
    if (size > (largest.get(key)?.size ?? 0)) largest.set(key, { path, size });
  }
  return [...largest.values()].map(({ path }) => path).toSorted();
}

/** The numbers of one page, in the order of the columns. */
async function measure(origin: string, out: string, path: string): Promise<readonly number[]> {
  const gzip = gzipSync(await readFile(join(out, path, 'index.html'))).length / 1000;
  const wide = await look(origin + path, 1440, 900);
  const phone = await look(origin + path, 390, 844);
  const sideways = Math.max(wide.sideways, phone.sideways);
  return [wide.height, phone.height, gzip, wide.script, wide.before, wide.stops, sideways];
}

function look(address: string, width: number, height: number): Promise<Look> {
  return onPage(browser, { viewport: { width, height } }, async (page) => {
    const session = await page.context().newCDPSession(page);
    // Time of the processor, whatever else runs on this machine.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(address, { waitUntil: 'networkidle' });
    const { metrics } = await session.send('Performance.getMetrics');
    const script = metrics.find((metric) => metric.name === 'ScriptDuration')?.value ?? 0;
    const seen = await page.evaluate(() => {
      const all = [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, summary, input, select, [tabindex="0"]',
        ),
      ];
      const stops = all.filter(
        (one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }),
      );
      const main = document.querySelector('main');
      const { scrollHeight, scrollWidth, clientWidth } = document.documentElement;
      return {
        height: scrollHeight,
        sideways: scrollWidth - clientWidth,
        stops: stops.length,
        before:
          stops.filter(
            (one) =>
              main &&
              one.compareDocumentPosition(main) & Node.DOCUMENT_POSITION_FOLLOWING &&
              !main.contains(one),
          ).length - 1,
      };
    });
    return { ...seen, script: script * 1000 };
  });
}

interface Look {
  readonly height: number;
  readonly sideways: number;
  readonly stops: number;
  /** Without the link that skips to the content. */
  readonly before: number;
  readonly script: number;
}

function cell(value = 0, limit: number, title: string): string {
  const text = title.includes('kB') ? value.toFixed(1) : value.toFixed(0);
  return value > limit ? `**${text}**` : text;
}
