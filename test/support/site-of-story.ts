import { join } from 'node:path';

import { expect } from 'vitest';

import { runHere } from './run-here.ts';
import { storyRepository, type Chapter } from './story-repository.ts';
import { tempFolder } from './temp-folder.ts';

/** Builds the site of the roadmap that a story leads to. Returns its folder, and what was reported. */
export async function siteOfStory(chapters: readonly Chapter[]) {
  const folder = await tempFolder();
  storyRepository(folder, chapters);
  const out = join(await tempFolder(), 'site');
  const content = join(folder, 'content');
  const { exitCode, stderr } = await runHere(['build', '--content', content, '--out', out]);
  expect(exitCode, stderr).toBe(0);
  return { out, stderr };
}

/** Returns the words of a page, without its markup. */
export function wordsOf(html: string): string {
  return html
    .replaceAll(/<(style|script|svg)\b[^]*?<\/\1>/g, '')
    .replaceAll(/<(?:h\d|p|li|d[dtl]|div|section|summary|time)\b/g, ' $&')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+|&nbsp;/g, ' ');
}
