import { describe, expect, test } from 'vitest';

import { removedPages, placeOfRemoved } from '../../../src/core/history/removed-pages.ts';
import { slipLedger } from '../../../src/core/history/slip-ledger.ts';
import { cyclesOf } from '../../../src/core/forecast/cycles-of.ts';
import { titleOf } from '../../../src/core/roadmap/roadmap.ts';
import { addresses } from '../../../src/core/site-addresses.ts';
import { sitemap } from '../../../src/site/layout/sitemap.ts';
import { roadmapWithHistory, type Commit } from '../../support/history-of-tree.ts';

const vision = (goals: string) => `---\ntitle: V\nstatement: So.\ngoals: [${goals}]\n---\n`;
const stock = '{ id: stock, title: Stock }';
const waste = '{ id: waste, title: Waste }';
const intent = (goals: string) => `---\ntitle: I\ngoals: [${goals}]\nhorizon: now\n---\n`;
const slice = (title: string, keys = 'status: ready') =>
  `---\ntitle: ${title}\nintent: i\n${keys}\n---\n`;

const begin: Commit = {
  date: '2026-02-02',
  files: {
    'roadmap.yml': 'title: R\nurl: https://r.example/\n',
    'vision.md': vision(`${stock}, ${waste}`),
    'intents/i.md': intent('waste, stock'),
    'slices/a.md': slice('A'),
    'slices/b.md': slice('B'),
  },
};
const gone = (files: Commit['files'], date = '2026-03-02'): Commit => ({ date, files });

describe('the pages of what was removed', () => {
  test('are at the old addresses, in no sitemap', () => {
    const roadmap = roadmapWithHistory([begin, gone({ 'slices/a.md': undefined })]);
    const removed = removedPages(roadmap).get('/slices/a/');
    expect(removed).toMatchObject({ type: 'slice', title: 'A', date: '2026-03-02' });
    expect(addresses(roadmap)).toContain('/slices/a/');
    expect(sitemap(roadmap)).toContain('/slices/b/');
    expect(sitemap(roadmap)).not.toContain('/slices/a/');
  });

  test('are there for an assumption, with its feed', () => {
    const belief = '---\ntitle: B\nassumption: If.\nstatus: holds\n---\n';
    const files = { ...begin.files, 'assumptions/b.md': belief };
    const roadmap = roadmapWithHistory([
      { ...begin, files },
      gone({ 'assumptions/b.md': undefined }),
    ]);
    const [removed] = removedPages(roadmap).values();
    expect(removed).toMatchObject({ type: 'assumption', title: 'B' });
    expect(removed && placeOfRemoved(roadmap, removed)).toEqual({ instead: roadmap.vision });
    expect(addresses(roadmap)).toContain('/assumptions/b/feed.xml');
  });

  test.each([
    ['an intent that is there', { 'slices/a.md': undefined }, '/slices/a/', 'I', undefined],
    [
      'the first goal of an intent that was removed, too',
      { 'slices/a.md': undefined, 'slices/b.md': undefined, 'intents/i.md': undefined },
      '/slices/a/',
      'Waste',
      'I',
    ],
    [
      'the next goal where that is gone as well',
      {
        'slices/a.md': undefined,
        'slices/b.md': undefined,
        'intents/i.md': undefined,
        'vision.md': vision(stock),
      },
      '/intents/i/',
      'Stock',
      undefined,
    ],
    [
      'the vision of a goal',
      { 'vision.md': vision(waste), 'intents/i.md': intent('waste') },
      '/goals/stock/',
      'V',
      undefined,
    ],
  ] as const)('lead on to %s', (_, files, address, instead, parent) => {
    const roadmap = roadmapWithHistory([begin, gone(files)]);
    const removed = removedPages(roadmap).get(address);
    if (!removed) throw new Error(`There is no page at ${address}.`);
    const place = placeOfRemoved(roadmap, removed);
    expect([titleOf(place.instead), place.parent?.title]).toEqual([instead, parent]);
  });

  test('are at the addresses before each rename, too', () => {
    const renamed = { 'slices/c.md': { text: slice('A'), from: 'slices/a.md' } };
    const roadmap = roadmapWithHistory([
      begin,
      gone(renamed),
      gone({ 'slices/c.md': undefined }, '2026-04-06'),
    ]);
    expect([...removedPages(roadmap).keys()]).toEqual(['/slices/c/', '/slices/a/']);
  });

  test('give way to a redirect, and to an item that has the id now', () => {
    const settings = 'title: R\nredirects:\n  /slices/a/: /slices/b/\n';
    const files = { 'roadmap.yml': settings, 'slices/a.md': undefined };
    expect(removedPages(roadmapWithHistory([begin, gone(files)])).size).toBe(0);
    const renamed = { 'slices/a.md': { text: slice('B'), from: 'slices/b.md' } };
    const roadmap = roadmapWithHistory([
      begin,
      gone({ 'slices/a.md': undefined }),
      gone(renamed, '2026-04-06'),
    ]);
    expect(removedPages(roadmap).size).toBe(0);
  });

  test('are not made of files whose names are no ids', () => {
    const named = { 'slices/Not an id.md': slice('N') };
    const commits = [begin, gone(named), gone({ 'slices/Not an id.md': undefined }, '2026-04-06')];
    expect(removedPages(roadmapWithHistory(commits)).size).toBe(0);
  });
});

describe('what shipped and was removed', () => {
  const shipped = slice(
    'A',
    'status: shipped\nstarted: 2026-02-10\nshipped: 2026-03-11\ntarget: 2026-02',
  );
  const files = { 'slices/a.md': slice('A', 'status: active\ntarget: 2026-02') };
  const roadmap = roadmapWithHistory([
    { ...begin, files: { ...begin.files, ...files } },
    gone({ 'slices/a.md': shipped }, '2026-03-12'),
    gone({ 'slices/a.md': undefined }, '2026-06-01'),
  ]);

  test('still counts for how long a slice takes', () => {
    expect(cyclesOf(roadmap).map(({ id, intent: of, days }) => [id, of, days])).toEqual([
      ['a', 'i', 30],
    ]);
  });

  test('stays late', () => {
    expect(slipLedger(roadmap).map(({ title, promise }) => [title, promise.state])).toEqual([
      ['A', 'late'],
    ]);
  });
});
