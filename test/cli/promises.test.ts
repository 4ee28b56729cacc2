import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { minimal } from '../support/roadmap-of.ts';
import { siteOfStory, wordsOf } from '../support/site-of-story.ts';
import type { Chapter } from '../support/story-repository.ts';
import { below } from '../support/temp-folder.ts';

const patience = 240_000;
const own = 'content/slices/watch-one-item.md';
const slice = (keys: string) => minimal['slices/watch-one-item.md'].replace('status: active', keys);
const active = (date: string, target: string): Chapter => ({
  date,
  files: { ...below('content', minimal), [own]: slice(`status: active\ntarget: ${target}`) },
});

describe('the page of promises', { timeout: patience }, () => {
  test('has the score where a promise was kept and none slipped', async () => {
    const page = await promises([
      active('2026-02-02', '2026-06'),
      { date: '2026-05-04', files: { [own]: slice('status: shipped\ntarget: 2026-06') } },
    ]);
    expect(page).toContain('No slipped or missed promises.');
    expect(page).toContain('Kept 1 Slipped 0 Missed 0');
  });

  test('has no score where no promise was kept or broken yet', async () => {
    const page = await promises([active('2026-02-02', '2999')]);
    expect(page).toContain('No slipped or missed promises.');
    expect(page).not.toContain('Kept');
  });

  test('lists an open promise that is overdue', async () => {
    const page = await promises([active('2026-02-02', '2026-06')]);
    expect(page).toContain('Kept 0 Slipped 0 Missed 0 Overdue 1');
    expect(page).toContain('Open1 Watch one item and reorder it Due June 2026 · overdue');
  });

  test('and that of the slice keep what slipped before another target was given', async () => {
    const story = [
      active('2026-02-02', '2026-06'),
      { date: '2026-03-02', files: { [own]: slice('status: active\ntarget: 2026-09') } },
      { date: '2026-05-04', files: { [own]: slice('status: active') } },
      { date: '2026-07-06', files: { [own]: slice('status: active\ntarget: 2999') } },
    ];
    const slipped = 'Withdrawn, was due September 2026 · slipped once (3 months in total)';
    for (const address of ['changes/promises', 'slices/watch-one-item']) {
      const page = await pageAt(address, story);
      expect(page).toContain(slipped);
      expect(page).not.toContain('years in total');
    }
  });

  test('lists a promise that was withdrawn when it was overdue', async () => {
    const page = await promises([
      active('2026-02-02', '2026-06'),
      { date: '2026-08-12', files: { [own]: slice('status: active') } },
    ]);
    expect(page).toContain('Kept 0 Slipped 0 Missed 1');
    expect(page).toContain('Withdrawn, was due June 2026 · 6 weeks overdue');
  });
});

function promises(chapters: readonly Chapter[]): Promise<string> {
  return pageAt('changes/promises', chapters);
}

/** What a page says of the roadmap that a story leads to. */
async function pageAt(address: string, chapters: readonly Chapter[]): Promise<string> {
  const { out } = await siteOfStory(chapters);
  return wordsOf(await readFile(join(out, address, 'index.html'), 'utf8'));
}
