import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { complaintsInBothThemes } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { deadLinks } from '../support/dead-links.ts';
import { dedent } from '../support/dedent.ts';
import { minimal } from '../support/roadmap-of.ts';
import { runHere } from '../support/run-here.ts';
import { serveFolder, type ServedFolder } from '../support/serve-folder.ts';
import { siteFacts } from '../support/site-facts.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

const body = dedent`
  See "it" on [another site](https://a.example), as noted.[^1]

  ## Why so "many" -- things

  > [!NOTE]
  > One.

  > [!TIP]
  > Two.

  > [!IMPORTANT]
  > Three.

  > [!WARNING]
  > Four.

  > [!CAUTION]
  > Five.

  ![A shelf, half empty](../img/shelf.jpg "On a Tuesday")

  ![A drawing](../img/drawing.svg)

  ~~~ts
  // How many to order.
  export const order = (stock: number): string => stock < 3 ? 'some' : 'none';
  ~~~

  ~~~diff
  - const a = 1;
  + const a = 2;
  ~~~

  | A day of the week | How much was sold then | What there is to say about that |
  | - | -: | - |
  | Monday | 31 | The delivery came late, and everybody had to wait for it |

  - [x] Done
  - [ ] Open

  [^1]: A note.
`;

const item = (title: string) =>
  `---\ntitle: ${title}\nintent: never-run-out\nstatus: ready\n---\n\n`;

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100" onload="alert(1)"><script>alert(1)</script><path d="M0 50h300" stroke="#000"/></svg>';

let folder: string;
let out: string;
let browser: Browser;
let site: ServedFolder;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-markup-'));
  out = join(folder, 'out');
  const noise = new Uint8Array(1400 * 900 * 3).map((_, at) => 128 + 90 * Math.sin(at / 700));
  const photo = await sharp(noise, { raw: { width: 1400, height: 900, channels: 3 } })
    .jpeg()
    .toBuffer();
  await writeFiles(join(folder, 'content'), {
    ...minimal,
    'roadmap.yml': 'url: https://a.example/plans\n',
    'slices/all.md': item('All there is') + body,
    'slices/code.mdx': `${item('In MDX')}${body}\n<Note>\n\nIt's *one*, of <SliceLink id="all" />.\n\n</Note>\n\n<Thread intent="never-run-out" />\n`,
    'img/shelf.jpg': photo,
    'img/drawing.svg': drawing,
  });
  const built = await runHere(['build', '--content', join(folder, 'content'), '--out', out]);
  if (built.exitCode !== 0) throw new Error(built.stdout + built.stderr);
  [browser, site] = await Promise.all([launchBrowser(), serveFolder(out, '/plans/')]);
}, 90_000);

afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(['/plans/slices/all/', '/plans/slices/code/'])('%s', (address) => {
  test('is accessible in light and dark, and never scrolls sideways', async () => {
    await onPage({ bypassCSP: true }, address, async (page) => {
      await page.addStyleTag({ content: '.anchor { opacity: 1 !important }' });
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await complaintsInBothThemes(page), `at ${width} pixels`).toEqual([]);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over).toBeLessThanOrEqual(0);
      }
    });
  });

  test('brings no script and no inline style of its own', async () => {
    await onPage({}, address, async (page) => {
      // The keys and search of the site are scripts of the page around it.
      expect(await page.locator('main script').count()).toBe(0);
      expect(await page.locator('[style]').count()).toBe(0);
    });
  });

  test('loads the smallest image that is sharp, when it comes near, in a place kept for it', async () => {
    for (const [deviceScaleFactor, width, file] of [
      [1, 390, '480.avif'],
      [2, 390, '800.avif'],
      [1, 1280, '800.avif'],
      [2, 1280, '1152.avif'],
    ] as const) {
      await onPage(
        { deviceScaleFactor, viewport: { width, height: 700 } },
        address,
        async (page) => {
          const image = page.locator('.image img').first();
          const before = await image.boundingBox();
          await image.scrollIntoViewIfNeeded();
          await expect
            .poll(() => image.evaluate(({ currentSrc }: HTMLImageElement) => currentSrc))
            .toMatch(new RegExp(`/plans/media/[\\da-f]+-${file}$`));
          await expect
            .poll(() => image.evaluate(({ complete }: HTMLImageElement) => complete))
            .toBe(true);
          const after = await image.boundingBox();
          expect([after?.width, after?.height]).toEqual([before?.width, before?.height]);
        },
      );
    }
  });

  test('has a link at each heading, shown when looked for, and not on paper', async () => {
    await onPage({}, address, async (page) => {
      const heading = page.getByRole('heading', { name: 'Why so “many” – things', exact: true });
      const link = page.getByRole('link', { name: 'Link to “Why so “many” – things”' });
      await expect
        .poll(() => link.evaluate((element) => getComputedStyle(element).opacity))
        .toBe('0');
      await heading.hover();
      await expect
        .poll(() => link.evaluate((element) => getComputedStyle(element).opacity))
        .toBe('1');
      await link.click();
      expect(new URL(page.url()).hash).toBe('#why-so-many----things');
      await page.emulateMedia({ media: 'print' });
      expect(await link.isVisible()).toBe(false);
    });
  });

  test('aligns the columns of a table as written, and scrolls what is too wide within its frame', async () => {
    await onPage({ viewport: { width: 200, height: 700 } }, address, async (page) => {
      const frame = page.getByRole('region', { name: /^Table: A day/ });
      const cells = frame.getByRole('table').getByRole('cell');
      const edges = await cells.evaluateAll((all) =>
        all.slice(0, 2).map((cell) => getComputedStyle(cell).textAlign),
      );
      expect(edges).toEqual(['start', expect.stringContaining('right')]);
      const room = await frame.evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(room).toBeGreaterThan(0);
      await frame.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => frame.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
    });
  });

  test('names its callouts', async () => {
    await onPage({}, address, async (page) => {
      for (const name of ['Note', 'Tip', 'Important', 'Warning', 'Caution']) {
        expect(await page.getByRole('note', { name }).count()).toBeGreaterThan(0);
      }
    });
  });
});

test('all links of it lead somewhere, footnotes and images too', async () => {
  expect(deadLinks(await siteFacts(out), out, '/plans/')).toEqual([]);
});

test('an image opened by itself runs nothing', async () => {
  await onPage({}, '/plans/content/img/drawing.svg', async (page) => {
    expect(await page.content()).not.toMatch(/script|onload/);
  });
});

describe('images that cannot be shown', () => {
  test('are told by check and by build, where they are shown, and nothing is built', async () => {
    const content = await tempFolder({
      ...minimal,
      'slices/a.md': `${item('A')}See\n\n![a](../img/a.png)\n`,
      'img/a.png': 'no image',
    });
    const target = join(content, '../never');
    const checked = await runHere(['check', '--content', content, '--format', 'json']);
    expect(checked.exitCode).toBe(1);
    expect(JSON.parse(checked.stdout).diagnostics).toMatchObject([
      {
        rule: 'broken-link',
        file: 'slices/a.md',
        line: 9,
        column: 6,
        message: 'The image "../img/a.png" cannot be shown: its content is not an image.',
      },
    ]);
    const built = await runHere(['build', '--content', content, '--out', target]);
    expect(built.exitCode).toBe(1);
    expect(built.stderr).toContain('9:6');
    expect(existsSync(target)).toBe(false);
  });

  test('because they lie outside, are never published', async () => {
    const outside = await tempFolder({ 'secret.txt': 'secret' });
    const content = await tempFolder({
      ...minimal,
      'slices/a.md': `${item('A')}[a](../img/a.png)\n`,
    });
    await mkdir(join(content, 'img'));
    await symlink(join(outside, 'secret.txt'), join(content, 'img/a.png'));
    const checked = await runHere(['check', '--content', content, '--format', 'json']);
    expect(JSON.parse(checked.stdout).diagnostics).toMatchObject([
      {
        rule: 'broken-link',
        message: 'The link "../img/a.png" is a symbolic link that leads out of the content folder.',
      },
    ]);
  });
});

test('MDX that is turned off is refused, and nothing of it is run', async () => {
  const content = await tempFolder({
    ...minimal,
    'roadmap.yml': 'mdx: off\n',
    'slices/a.mdx': `${item('A')}{(() => { process.getBuiltinModule('fs').writeFileSync(process.env.REACHED, '') })()}\n`,
  });
  const reached = join(content, 'reached');
  const built = await runHere(['build', '--content', content, '--out', join(content, '../never')], {
    env: { REACHED: reached },
  });
  expect(built.exitCode).toBe(1);
  expect(built.stderr).toContain('mdx-is-off');
  expect(existsSync(reached)).toBe(false);
  await writeFile(join(content, 'roadmap.yml'), 'mdx: on\n');
  const checked = await runHere(['check', '--content', content]);
  expect(checked.exitCode, checked.stdout).toBe(0);
  expect(existsSync(reached)).toBe(false);
});

async function onPage<Result>(
  options: BrowserContextOptions,
  address: string,
  visit: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(site.origin + address);
    const result = await visit(page);
    expect(asked.filter((url) => !url.startsWith(site.origin))).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}
