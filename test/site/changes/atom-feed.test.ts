import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';

import { feedAddress } from '../../../src/core/addresses.ts';
import { feedAddresses } from '../../../src/core/history/feed-addresses.ts';
import { addresses } from '../../../src/core/site-addresses.ts';
import type { Roadmap } from '../../../src/core/roadmap/roadmap.ts';
import { atomFeed } from '../../../src/site/changes/atom-feed.ts';
import { roadmapWithHistory, type Commit } from '../../support/history-of-tree.ts';
import { minimal } from '../../support/roadmap-of.ts';
import { xssVectors } from '../../support/xss-vectors.ts';

const home = 'https://acme.example/roadmap';
const settings = 'title: Ours\nurl: https://acme.example\nbase: /roadmap/\nteams: { shop: Shop }\n';
const slice = (front: string, title = 'Order bread', intent = 'never-run-out') =>
  `---\ntitle: ${JSON.stringify(title)}\nintent: ${intent}\n${front}\n---\n`;
const update = (date: string, title = 'Bread is baked') =>
  `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\nslices: [bread]\n---\n\nAt *dawn*.\n`;

const begun: Commit = { date: '2026-02-02', files: { ...minimal, 'roadmap.yml': settings } };
const story: readonly Commit[] = [
  begun,
  { date: '2026-11-09', files: { 'slices/bread.md': slice('status: ready\nteam: shop') } },
  {
    date: '2026-11-17',
    files: {
      'slices/bread.md': slice('status: active\nstarted: 2026-11-12\nteam: shop'),
      'updates/a.md': update('2026-11-13'),
    },
  },
];

describe('the feed', () => {
  test('announces each change and each update by itself, when it was merged', () => {
    const { id, title, entries, links, updated } = readFeed(roadmapWithHistory(story));
    expect({ id, title, updated }).toEqual({
      id: `${home}/changes/`,
      title: 'Ours: changes',
      updated: '2026-11-17T00:00:02Z',
    });
    expect(links.map(({ rel, href }) => [rel, href])).toEqual([
      ['alternate', `${home}/changes/`],
      ['self', `${home}/feed.xml`],
    ]);
    expect(entries.map((entry) => [entry.published, entry.title])).toEqual([
      ['2026-11-17T00:00:02Z', '“Order bread” started 12 Nov 2026.'],
      ['2026-11-17T00:00:02Z', 'Bread is baked'],
      ['2026-11-09T00:00:01Z', expect.stringContaining('“Order bread” added to')],
      ['2026-02-02T00:00:00Z', expect.stringContaining('Roadmap created')],
    ]);
    expect(entries.map(({ html }) => html).slice(0, 2)).toEqual([
      `<p><bdi><a href="${home}/slices/bread/">Order bread</a></bdi> started 12 Nov 2026.</p>`,
      `<p>At dawn.</p><p><bdi><a href="${home}/slices/bread/">Order bread</a></bdi></p>`,
    ]);
    expect(entries.map(({ link }) => link).slice(0, 2)).toEqual([
      `${home}/slices/bread/`,
      `${home}/slices/bread/#_update-a`,
    ]);
  });

  test('keeps the id of each entry, and its time, whatever comes later', () => {
    const before = readFeed(roadmapWithHistory(story));
    const later: readonly Commit[] = [
      ...story,
      { date: '2026-11-18', files: { 'slices/bread.md': slice('status: shipped', 'Bake bread') } },
      {
        date: '2026-11-19',
        files: {
          'slices/bread.md': undefined,
          'slices/dough.md': {
            text: slice('status: shipped\nshipped: 2026-11-18', 'Bake bread'),
            from: 'slices/bread.md',
          },
          'updates/a.md': update('2026-11-13', 'It is baked').replace('bread]', 'dough]'),
        },
      },
      { date: '2026-11-20', files: { 'slices/dough.md': slice('status: active', 'Bake bread') } },
    ];
    const after = readFeed(roadmapWithHistory(later, { asOf: '2026-12-01' }));
    const known = new Map(after.entries.map((entry) => [entry.id, entry.published]));
    expect(before.entries.map(({ id }) => known.get(id))).toEqual(
      before.entries.map(({ published }) => published),
    );
    expect(known.size).toBe(after.entries.length);
    expect(after.entries.length).toBeGreaterThan(before.entries.length + 1);
  });

  test('tells two changes of a kind apart, and counts from the oldest one on', () => {
    const reading = (dates: readonly string[]) => ({
      'vision.md': `---\ntitle: V\nstatement: S.\ngoals:\n  - id: stock-outs\n    title: Halve stock-outs\n    measure: m\n    direction: down\n    baseline: 42\n    target: 21\n    readings:\n${dates.map((date, at) => `      - { date: ${date}, value: ${40 - at} }\n`).join('')}---\n`,
    });
    const commits: readonly Commit[] = [
      { ...begun, files: { ...begun.files, ...reading(['2026-01-01']) } },
      { date: '2026-11-10', files: reading(['2026-01-01', '2026-11-01', '2026-11-08']) },
    ];
    const first = readFeed(roadmapWithHistory(commits), '/goals/stock-outs/feed.xml').entries;
    expect(first.map(({ published }) => published)).toEqual([
      '2026-11-10T00:00:01Z',
      '2026-11-10T00:00:01Z',
      '2026-02-02T00:00:00Z',
    ]);
    const more = reading(['2026-01-01', '2026-11-01', '2026-11-08', '2026-11-15']);
    const roadmap = roadmapWithHistory([...commits, { date: '2026-11-16', files: more }]);
    const then = readFeed(roadmap, '/goals/stock-outs/feed.xml').entries;
    expect(then.slice(1).map(({ id }) => id)).toEqual(first.map(({ id }) => id));
    expect(new Set(then.map(({ id }) => id)).size).toBe(4);
  });

  test('announces nothing before its day, nor in the future', () => {
    const roadmap = roadmapWithHistory([
      ...story,
      { date: '2026-11-20', files: { 'updates/b.md': update('2026-12-24', 'It snows') } },
    ]);
    expect(readFeed(roadmap).entries.map(({ title }) => title)).not.toContain('It snows');
    const days = readFeed(roadmap).entries.map(({ published }) => published.slice(0, 10));
    expect(days.filter((day) => day > roadmap.asOf)).toEqual([]);
  });

  test('dates an entry by the roadmap where git does not know it', () => {
    const { history: _, ...roadmap } = roadmapWithHistory([
      {
        ...begun,
        files: {
          ...begun.files,
          'slices/bread.md': slice('status: shipped\nshipped: 2026-10-30'),
          'updates/a.md': update('2026-11-01'),
        },
      },
    ]);
    expect(readFeed(roadmap).entries.map(({ published, title }) => [published, title])).toEqual([
      ['2026-11-01T00:00:00Z', 'Bread is baked'],
      ['2026-10-30T00:00:00Z', '“Order bread” shipped 30 Oct 2026.'],
    ]);
  });

  test.each([
    ['a & b', 'a & b'],
    ['1 < 2 > "0"', '1 < 2 > “0”'],
    [']]>', ']]>'],
    ['\u0007\ud800', '\ufffd\ufffd'],
    ['אבג', '\u2068אבג\u2069'],
    ['a \u202e b', '\u2068a \u202e b\u2069'],
  ])('holds as text what %j is', (title, shown) => {
    const roadmap = roadmapWithHistory([
      begun,
      { date: '2026-11-09', files: { 'slices/bread.md': slice('status: ready', title) } },
    ]);
    expect(readFeed(roadmap).entries[0]?.title).toContain(`“${shown}” added to`);
  });

  test.each(xssVectors.filter((text) => text.trim() !== ''))('holds no markup of %j', (title) => {
    const roadmap = roadmapWithHistory([
      begun,
      {
        date: '2026-11-09',
        files: {
          'slices/bread.md': slice('status: ready', title),
          'updates/a.md': update('2026-11-01', title),
        },
      },
    ]);
    const tags = readFeed(roadmap).entries.flatMap(({ html }) => html.match(/<[^>]*>?/g) ?? []);
    const harmless = /^<(?:\/?(?:p|bdi|a)|a href="https:\/\/acme\.example\/roadmap\/[^"<>]*")>$/;
    expect(tags.filter((tag) => !harmless.test(tag))).toEqual([]);
  });

  test('says in which language it speaks', () => {
    const files = { ...begun.files, 'roadmap.yml': `${settings}language: he\n` };
    const xml = atomFeed(roadmapWithHistory([{ ...begun, files }, ...story.slice(1)]), feedAddress);
    expect(xml).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="he">');
    expect(xml).toContain('<?xml version="1.0" encoding="utf-8"?>');
    expect(xml).toContain('&lt;p lang=&quot;en&quot;&gt;&lt;bdi lang=&quot;he&quot;&gt;');
  });
});

describe('the feed of', () => {
  const roadmap = roadmapWithHistory([
    ...story,
    {
      date: '2026-11-18',
      files: { 'intents/other.md': '---\ntitle: Other\nhorizon: later\ngoals: []\n---\n' },
    },
  ]);
  const titlesAt = (address: string) =>
    readFeed(roadmap, address).entries.map(({ title }) => title.slice(0, 20));

  test.each(['/slices/bread/', '/intents/never-run-out/', '/goals/stock-outs/', '/teams/shop/'])(
    '%s announces what becomes of it and of what is part of it',
    (page) => {
      expect(titlesAt(`${page}feed.xml`)).toEqual([
        '“Order bread” starte',
        'Bread is baked',
        '“Order bread” added ',
      ]);
      const { id, links } = readFeed(roadmap, `${page}feed.xml`);
      expect([id, ...links.map(({ href }) => href)]).toEqual([
        home + page,
        home + page,
        `${home + page}feed.xml`,
      ]);
    },
  );

  test('an intent beside it announces only its own', () => {
    expect(titlesAt('/intents/other/feed.xml')).toEqual(['“Other” added to Lat']);
  });

  test('a slice of which nothing is known is empty, and a feed all the same', () => {
    const { entries, updated, title } = readFeed(roadmap, '/slices/watch-one-item/feed.xml');
    expect([entries, updated, title]).toEqual([
      [],
      '2026-02-02T00:00:00Z',
      'Watch one item and reorder it · Ours',
    ]);
  });

  test('what was renamed is there where it was, too, and keeps its id', () => {
    const renamed = roadmapWithHistory([
      ...story,
      {
        date: '2026-11-19',
        files: {
          'slices/bread.md': undefined,
          'slices/dough.md': { text: slice('status: active'), from: 'slices/bread.md' },
          'updates/a.md': update('2026-11-13').replace('bread]', 'dough]'),
          'roadmap.yml': `${settings}redirects: { /slices/bread/: /slices/dough/ }\n`,
        },
      },
    ]);
    expect(feedAddresses(renamed)).toContain('/slices/bread/feed.xml');
    for (const address of ['/slices/bread/feed.xml', '/slices/dough/feed.xml']) {
      const { id, links, entries } = readFeed(renamed, address);
      expect([id, links[1]?.href]).toEqual([
        `${home}/slices/bread/`,
        `${home}/slices/dough/feed.xml`,
      ]);
      expect(entries.length).toBe(3);
    }
  });

  test('what was removed says so', () => {
    const removed = roadmapWithHistory([
      ...story,
      { date: '2026-11-20', files: { 'slices/bread.md': undefined, 'updates/a.md': undefined } },
    ]);
    const { title, entries } = readFeed(removed, '/slices/bread/feed.xml');
    expect([title, entries[0]?.title]).toEqual([
      'Order bread · Ours',
      expect.stringContaining('“Order bread” removed from'),
    ]);
    expect(readFeed(removed, '/intents/never-run-out/feed.xml').entries[0]?.title).toContain(
      '“Order bread” removed from “A shop never runs out of what it sells every day”, was active.',
    );
  });
});

test('every feed that is published is there; none without a place, and none of the past', () => {
  const roadmap = roadmapWithHistory(story);
  const feeds = addresses(roadmap).filter((address) => address.endsWith('feed.xml'));
  expect(feeds).toEqual(feedAddresses(roadmap));
  expect(feeds.length).toBe(6);
  for (const address of feeds) expect(readFeed(roadmap, address).id).toContain(home);
  expect(atomFeed(roadmap, '/slices/nothing/feed.xml')).toBeUndefined();
  expect(feedAddresses({ ...roadmap, past: { commit: 'a'.repeat(40) } })).toEqual([]);
  const { url: _, ...unplaced } = roadmap.settings;
  expect(feedAddresses({ ...roadmap, settings: unplaced })).toEqual([]);
  expect(atomFeed({ ...roadmap, settings: unplaced }, feedAddress)).toBeUndefined();
});

/** A feed as a reader of feeds finds it; what is missing in it is an error. */
function readFeed(roadmap: Roadmap, address = feedAddress) {
  const feed = parseAtomFeed(atomFeed(roadmap, address) ?? '');
  return {
    id: given(feed.id),
    title: given(feed.title?.value),
    updated: given(feed.updated),
    links: feed.links ?? [],
    entries: (feed.entries ?? []).map(({ id, title, links, published, updated, content }) => {
      expect(updated).toBe(published);
      return {
        id: given(id),
        title: given(title?.value),
        link: given(links?.[0]?.href),
        published: given(published),
        html: given(content?.value),
      };
    }),
  };
}

function given(value: string | undefined): string {
  if (value === undefined) throw new Error('The feed lacks a part.');
  return value;
}
