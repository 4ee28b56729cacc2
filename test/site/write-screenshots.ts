import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

import { launchBrowser } from '../support/browser.ts';
import { projectRoot } from '../support/project-root.ts';
import { serveFolder } from '../support/serve-folder.ts';

/*
 * Takes the screenshots of the README again, of the example as it was last built into `dist`:
 * `npm run throughline -- build && node test/site/write-screenshots.ts`.
 */
const desk = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1.5 } as const;
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 } as const;
const shots = [
  { name: 'vision', address: '/', colorScheme: 'light', ...desk },
  { name: 'vision-phone', address: '/', colorScheme: 'light', ...phone },
  { name: 'roadmap', address: '/roadmap/', colorScheme: 'dark', ...desk },
  { name: 'intent', address: '/intents/never-run-out/', colorScheme: 'light', ...desk },
  { name: 'map', address: '/map/', colorScheme: 'dark', ...desk },
] as const;

const site = await serveFolder(join(projectRoot, 'dist'));
const browser = await launchBrowser();
for (const { name, address, ...options } of shots) {
  const page = await browser.newPage(options);
  await page.goto(site.origin + address, { waitUntil: 'networkidle' });
  const png = sharp(await page.screenshot()).png({ palette: true, colours: 64, effort: 10 });
  writeFileSync(join(projectRoot, `.github/screenshots/${name}.png`), await png.toBuffer());
  await page.close();
}
await browser.close();
await site.close();
