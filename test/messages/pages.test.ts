import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';

import { inOtherLetters, pseudoWords } from '../support/pseudo-words.ts';
import { projectRoot } from '../support/project-root.ts';
import { runHere } from '../support/run-here.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** The first build compiles the renderer. */
describe(
  'the pages of the example, whose own words are in other letters',
  { timeout: 240_000 },
  () => {
    test('show no word that is not a message of the catalogue', async () => {
      const texts = await textsOfSite(pseudoWords());
      const strange = texts.filter(
        ({ text, path }) => /[a-z]{3}/i.test(bare(text)) && !isExempt(path),
      );
      expect(strange.map(shown)).toEqual([]);
    });

    test('are English where there is no catalogue for the language, but for those words', async () => {
      const texts = await textsOfSite('language: uk\n');
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

/** Diagrams are drawn from code, whose letters stay; pages of rules are English. */
function isExempt(path: string): boolean {
  return /diagram|^rules/.test(path);
}

/** A text without what is a name, an address or a date in any language. */
function bare(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\p{L}*[\p{Script=Cyrillic}\p{M}\u00c0-\u024f][\p{L}\p{M}]*/gu, ' ')
    .replaceAll(
      /https?:\S+|@\w+|\S*[./]\S+|\b(?:Throughline|Shelfwise|demo|shelfwise|example|Escape|Enter|Ctrl|\d+ (?:day|week)s?)\b/g,
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

async function textsOfSite(settings: string): Promise<readonly Text[]> {
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
  const found = new Map<string, Text>();
  for (const file of globSync('dist/**/*.html', { cwd })) {
    const page = parse(readFileSync(join(cwd, file), 'utf8'), { scriptingEnabled: false });
    const name = file.slice('dist/'.length);
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
