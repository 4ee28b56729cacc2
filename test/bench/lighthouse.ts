import { launch } from 'chrome-launcher';
import lighthouse, { type RunnerResult } from 'lighthouse';
import { globSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { findBrowser } from '../support/find-browser.ts';
import { runCli } from '../support/run-cli.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { weighPage } from '../support/weigh-page.ts';
import { contentOf, roadmapNames } from './content-of.ts';
import { benchFolder } from './corpus.ts';

/**
 * Lighthouse, as it looks at phones, on the built example, served compressed as a good host does. Of
 * performance it simulates a slow phone; what else runs on this machine still shows. On a realistic
 * roadmap, on pages of choice: `node test/bench/lighthouse.ts 650 / /now/`
 */
const [given = 'example', ...chosen] = process.argv.slice(2);
const name = roadmapNames.find((each) => each === given);
if (name === undefined) throw new Error(`There is no roadmap "${given}".`);
const pages =
  chosen.length > 0
    ? chosen
    : ['/', '/roadmap/', '/map/', '/intents/', '/slices/', '/now/', '/later/', '/timeline/'];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const least = (page: string, category: string): number =>
  page === '/map/' && category === 'performance' ? 95 : 100;

const parent = await benchFolder();
const folder = join(parent, 'site');
const built = await runCli(['build', '--content', contentOf(name, parent), '--out', folder]);
if (built.exitCode !== 0) throw new Error(built.stderr);
const compressed = [
  ...globSync(['assets/**/*.{css,js}', '*.{html,css,js,json,svg,xml}'], { cwd: folder }),
  ...pages.flatMap((place) => `${samplesOf(place) ?? ''}index.html`.slice(1)),
];
for (const file of new Set(compressed)) {
  await writeFile(
    join(folder, `${file}.br`),
    brotliCompressSync(await readFile(join(folder, file))),
  );
}
const site = await serveFolder(folder, '/', { brotli: true });
const chrome = await launch({
  chromePath: findBrowser() ?? '',
  ignoreDefaultFlags: true,
  chromeFlags: [
    ...['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'],
    ...['--disable-background-networking', '--disable-component-update'],
  ],
});

console.log(['page'.padEnd(40), ...categories.map((each) => each.padStart(15))].join(''));
for (const place of pages) {
  const page = samplesOf(place);
  if (page === undefined) continue;
  const result = await lighthouse(site.origin + page, { port: chrome.port, logLevel: 'error' });
  if (!result) throw new Error(`Lighthouse has nothing to say about "${page}"`);
  const { lhr } = result;
  const scores = categories.map((each) => Math.round((lhr.categories[each]?.score ?? 0) * 100));
  console.log([page.padEnd(40), ...scores.map((score) => String(score).padStart(15))].join(''));
  for (const [index, category] of categories.entries()) {
    if ((scores[index] ?? 0) >= least(place, category)) continue;
    process.exitCode = 1;
    for (const line of whatFails(lhr, category)) console.log(`  ${line}`);
  }
}
const weight = await weighPage(folder, 'index.html');
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
console.log(
  `first view of the vision: ${kilobytes(weight.brotli)} (brotli, at most 64 kB), ${kilobytes(weight.gzip)} (gzip)`,
);
chrome.kill();
await site.close();
await rm(parent, { recursive: true });

function whatFails({ audits, categories: judged }: Result, category: string): string[] {
  return (judged[category]?.auditRefs ?? []).flatMap(({ id, weight: counts }) => {
    const audit = audits[id];
    if (counts === 0 || !audit || audit.score === null || audit.score >= 1) return [];
    return [`${audit.title}: ${audit.displayValue ?? audit.score}`];
  });
}

/** The page itself, or the first of its kind. */
function samplesOf(place: string): string | undefined {
  const [own] = globSync(`${place.slice(1)}index.html`, { cwd: folder });
  const [first] = globSync(`${place.slice(1)}*/index.html`, { cwd: folder }).toSorted();
  const file = own ?? first;
  return file && `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
}

type Result = RunnerResult['lhr'];
