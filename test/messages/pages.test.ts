import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { complaintsOfAxe } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { onPage } from '../support/on-page.ts';
import { inOtherLetters, pseudoWords } from '../support/pseudo-words.ts';
import { projectRoot } from '../support/project-root.ts';
import { runHere } from '../support/run-here.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** The first build compiles the renderer. */
describe(
  'the pages of the example, whose own words are in other letters',
  { timeout: 240_000 },
  () => {
    test('show no word that is not a message of the catalogue, and fit longer ones', async () => {
      const site = await build(pseudoWords());
      const texts = textsOfSite(site);
      const strange = texts.filter(
        ({ text, path }) => /[a-z]{3}/i.test(bare(text)) && !isExempt(path),
      );
      expect(strange.map(shown)).toEqual([]);
      expect(await faultsOfLayout(site)).toEqual([]);
    });

    test('fit their window from right to left, and are accessible', async () => {
      const site = await build('language: ar\n');
      expect(await faultsOfLayout(site, complaintsOfAxe)).toEqual([]);
      const rule = readFileSync(join(site, 'rules/slice-is-thin/index.html'), 'utf8');
      expect(rule).toMatch(/<article lang="en" dir="ltr"[^>]*><header[^>]*><h1 lang="en"/);
    });

    test('are English where there is no catalogue for the language, but for those words', async () => {
      const texts = textsOfSite(await build('language: uk\n'));
      const wrong = texts.filter(({ text, language, path }) => {
        const isOwn = /\p{Script=Cyrillic}{2}/u.test(text);
        const isEnglish = /[a-z]{3}/i.test(bare(text));
        return (
          isOwn !== isEnglish && language && language !== (isOwn ? 'uk' : 'en') && !isExempt(path)
        );
      });
      expect(wrong.map(shown)).toEqual([]);
    });
  },
);

/** Diagrams are drawn from code, whose letters stay; rules, the guide and the coach are English. */
function isExempt(path: string): boolean {
  return /diagram|^(?:rules|guide|health)\b|guide-link/.test(path);
}

/** A text without what is a name, an address or a date in any language. */
function bare(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\p{L}*[\p{Script=Cyrillic}\p{M}\u00c0-\u024f][\p{L}\p{M}]*/gu, ' ')
    .replaceAll(
      /https?:\S+|@\w+|\S*[./]\S+|\b(?:Throughline|Shelfwise|demo|shelfwise|example|Escape|Enter|Ctrl|\d+ (?:day|week|month)s?)\b/g,
      ' ',
    )
    .replaceAll(
      /\b(?:[JFMASOND][a-z]{2,8} )?20\d\d|\d+ [JFMASOND][a-z]{2,8}|\b[JFMASOND][a-z]{2}t?\b/g,
      ' ',
    );
}

function shown({ text, path }: Text): string {
  return `${path}: ${text.trim().slice(0, 100)}`;
}

/** Builds the example with these settings, and returns the folder of its site. */
async function build(settings: string): Promise<string> {
  const content = join(projectRoot, 'content');
  const files = globSync('**/*.{md,yml}', { cwd: content }).map((file) => {
    const text = inOtherLetters(file, readFileSync(join(content, file), 'utf8'));
    const isSettings = file === 'roadmap.yml';
    return [
      join('content', file),
      isSettings ? text.replaceAll(/^(?:labels|language):.*\n/gm, '') + settings : text,
    ] as const;
  });
  const cwd = await tempFolder(Object.fromEntries(files));
  const { stdout, stderr } = await runHere(['build'], { cwd });
  expect(stdout, stderr).toContain('Built');
  return join(cwd, 'dist');
}

/** What is wrong with the layout of each kind of page on a phone and on a desk. */
async function faultsOfLayout(
  folder: string,
  judge: Judge = async () => [],
): Promise<readonly string[]> {
  const [browser, site] = await Promise.all([launchBrowser(), serveFolder(folder)]);
  try {
    return await onPage(browser, {}, async (page) => {
      const faults: string[] = [];
      for (const address of kinds) {
        await page.goto(site.origin + address);
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: 900 });
          const over = await page.evaluate(() => document.documentElement.scrollWidth);
          if (over > width) faults.push(`${address} is ${over} pixels wide at ${width}`);
        }
        faults.push(...(await judge(page)));
      }
      return faults;
    });
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
}

const kinds = [
  '/',
  '/roadmap/',
  '/map/',
  '/now/',
  '/timeline/',
  '/changes/',
  '/search/',
  '/intents/never-run-out/',
  '/slices/watch-forty-items/',
];

type Judge = (page: Page) => Promise<readonly string[]>;

function textsOfSite(folder: string): readonly Text[] {
  const found = new Map<string, Text>();
  for (const name of globSync('**/*.html', { cwd: folder })) {
    const page = parse(readFileSync(join(folder, name), 'utf8'), { scriptingEnabled: false });
    for (const text of textsOf(page, '', name)) found.set(`${text.language} ${text.text}`, text);
  }
  return [...found.values()];
}

/** What is read or heard of a page, with the language it is marked as. */
function textsOf(node: Node, language: string, path: string): readonly Text[] {
  if (node.nodeName === '#text' && 'value' in node) return [{ text: node.value, language, path }];
  if (['script', 'style', 'code', 'pre', 'kbd', 'head'].includes(node.nodeName)) return [];
  const attributes = new Map(
    'attrs' in node ? node.attrs.map(({ name, value }) => [name, value]) : [],
  );
  const own = attributes.get('lang') ?? language;
  const here = `${path} ${attributes.get('class') ?? ''}`;
  const spoken = ['title', 'alt', 'aria-label', 'aria-valuetext', 'placeholder'].flatMap((name) => {
    const text = attributes.get(name);
    // An attribute may hold a title inside of a sentence, and can have but one language.
    return text === undefined ? [] : [{ text, language: '', path: here }];
  });
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...spoken, ...children.flatMap((child) => textsOf(child, own, here))];
}

type Node = DefaultTreeAdapterTypes.Node;

interface Text {
  readonly text: string;
  readonly language: string;
  /** The page, and the classes of the elements around. */
  readonly path: string;
}
