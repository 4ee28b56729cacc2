import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { gitRepository, openRepository } from '../support/git-repository.ts';
import { minimal } from '../support/roadmap-of.ts';
import { runHere } from '../support/run-here.ts';
import { wordsOf } from '../support/site-of-story.ts';
import { storyRepository, type Chapter } from '../support/story-repository.ts';
import { below, tempFolder } from '../support/temp-folder.ts';

const own = 'content/slices/watch-one-item.md';
const slice = (keys: string) => minimal['slices/watch-one-item.md'].replace('status: active', keys);
const begin = (date: string, keys = 'status: active'): Chapter => ({
  date,
  files: {
    'content/roadmap.yml': 'title: R\nurl: https://r.example/\n',
    ...below('content', minimal),
    [own]: slice(keys),
  },
});
const then = (date: string, keys: string): Chapter => ({ date, files: { [own]: slice(keys) } });

/** What a slice and its promise say, and what no page may say. */
const histories: readonly [string, readonly Chapter[], readonly string[], RegExp][] = [
  [
    'a first commit at the epoch',
    [
      begin('1970-01-01', 'status: ready\ntarget: 2026-10'),
      then('2026-06-01', 'status: active\ntarget: 2026-12'),
    ],
    ['Added on an unknown day.', 'slipped at least once since 1 Jun 2026'],
    /1970|1969|first time/,
  ],
  [
    'a commit before there was git',
    [
      begin('2026-02-02'),
      then('1999-12-31', 'status: active\ntarget: 2026-12'),
      then('2026-06-01', 'status: ready'),
    ],
    ['Added 2 Feb 2026', 'Due December 2026. 1 Jun 2026'],
    /1999/,
  ],
  [
    'a commit in the future',
    [
      begin('2026-02-02', 'status: active\ntarget: 2026-05'),
      then('2099-01-01', 'status: active\ntarget: 2099-03'),
    ],
    ['Last changed unknown', 'due March 2099'],
    /January 2099/,
  ],
  [
    'a child that is older than its parent',
    [
      begin('2026-02-02'),
      then('2026-05-01', 'status: shipped'),
      then('2026-03-01', 'status: active'),
      then('2026-06-01', 'status: shipped'),
    ],
    ['1 Mar 2026 – 1 Jun 2026', 'Reopened: shipped → to active. 1 Mar 2026'],
    /1 May 2026/,
  ],
  [
    'a slice that was reopened and shipped again',
    [
      begin('2026-02-02', 'status: active\ntarget: 2026-07'),
      then('2026-06-20', 'status: shipped\nshipped: 2026-06-20\ntarget: 2026-07'),
      then('2026-07-10', 'status: active\ntarget: 2026-07'),
      then('2026-09-10', 'status: shipped\nshipped: 2026-09-10\ntarget: 2026-07'),
    ],
    ['Reopened: shipped → to active.', 'Shipped about 6 weeks late, due July 2026. 10 Sept 2026'],
    /Started 20 Jun/,
  ],
  [
    'a day of work that begins after git saw it shipped',
    [begin('2026-02-02'), then('2026-06-05', 'status: shipped\nstarted: 2026-06-09')],
    ['Started 9 Jun 2026'],
    /Shipped 5 Jun 2026/,
  ],
  [
    'an author without a name',
    [{ ...begin('2026-02-02'), name: '' }],
    ['Added 2 Feb 2026'],
    /undefined/,
  ],
];

describe('a history with', { timeout: 240_000 }, () => {
  test.each(histories)('shows what is known of %s', async (_, chapters, said, never) => {
    const folder = await tempFolder();
    storyRepository(folder, chapters);
    const page = await build(join(folder, 'content'));
    const words = await page('slices/watch-one-item/index.html');
    for (const each of said) expect(words).toContain(each);
    for (const path of ['changes/index.html', 'changes/promises/index.html', 'feed.xml']) {
      expect(await page(path)).not.toMatch(never);
    }
    expect(words).not.toMatch(never);
  });

  test('no commit says that nothing of it is known', async () => {
    const folder = await tempFolder(below('content', minimal));
    openRepository(folder).git('init', '--quiet');
    const page = await build(join(folder, 'content'));
    expect(await page('slices/watch-one-item/index.html')).toContain(
      'Last changed not committed yet',
    );
    expect(await page('changes/index.html')).not.toMatch(/\d{4}: |added/);
  });

  test('five commits of a clone states no ordinal', async () => {
    const folder = await tempFolder();
    storyRepository(folder, [
      begin('2026-02-02', 'status: active\ntarget: 2026-03'),
      then('2026-03-02', 'status: active\ntarget: 2026-05'),
      then('2026-05-04', 'status: active'),
      { date: '2026-06-10', files: { 'content/roadmap.yml': 'title: Roadmap\n' } },
      then('2026-07-01', 'status: active\ntarget: 2026-09'),
      then('2026-08-03', 'status: active\ntarget: 2026-12'),
      {
        date: '2026-09-01',
        files: {
          'content/slices/b.md':
            '---\ntitle: B\nintent: never-run-out\nstatus: ready\ntarget: 2026-10\n---\n',
        },
      },
      {
        date: '2026-10-01',
        files: {
          'content/slices/b.md':
            '---\ntitle: B\nintent: never-run-out\nstatus: ready\ntarget: 2026-12\n---\n',
        },
      },
    ]);
    const clone = join(await tempFolder(), 'clone');
    openRepository(folder).git('clone', '--quiet', '--depth=5', `file://${folder}`, clone);
    const page = await build(join(clone, 'content'));
    const words = await page('slices/watch-one-item/index.html');
    expect(words).toContain('slipped at least once since 10 Jun 2026');
    expect(words).toContain('History before 10 Jun 2026 is unknown.');
    const other = await page('slices/b/index.html');
    expect(other).toContain('slipped at least once since 10 Jun 2026');
    expect(other).toContain('Added 1 Sept 2026 as ready');
    const ledger = await page('changes/promises/index.html');
    expect(words + other + ledger).not.toMatch(/in total|First written/);
  });

  test('a graft and a replacement is the one that was committed', async () => {
    const repository = await gitRepository();
    for (const chapter of [
      begin('2026-02-02'),
      then('2026-03-02', 'status: ready'),
      then('2026-04-06', 'status: active\ntarget: 2026-12'),
    ]) {
      const { date, files } = chapter;
      await repository.commit(files as Record<string, string>, 'Changes', { date });
    }
    repository.git('replace', '--graft', 'HEAD');
    const page = await build(repository.path('content'));
    expect(await page('slices/watch-one-item/index.html')).toContain('Added 2 Feb 2026 as active');
  });
});

async function build(content: string): Promise<(path: string) => Promise<string>> {
  const out = join(await tempFolder(), 'site');
  const { exitCode, stderr } = await runHere(['build', '--content', content, '--out', out]);
  expect(exitCode, stderr).toBe(0);
  return async (path) => wordsOf(await readFile(join(out, path), 'utf8'));
}
