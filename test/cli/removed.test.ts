import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

import { minimal } from '../support/roadmap-of.ts';
import { siteOfStory, wordsOf } from '../support/site-of-story.ts';
import type { Chapter } from '../support/story-repository.ts';
import { below } from '../support/temp-folder.ts';

const patience = 240_000;

const rival = {
  intent:
    '---\ntitle: Buy the Zebra bakery\ngoals: [stock-outs]\nhorizon: next\n---\n\nThe owner wants to sell.\n',
  slice: (status: string) =>
    `---\ntitle: Visit the Zebra bakery\nintent: buy-zebra\n${status}\n---\n\nAsk about the lease.\n`,
};

/** A slice that shipped late and its intent, both removed since; the slice is renamed meanwhile. */
function story(settings = ''): readonly Chapter[] {
  const roadmap = `title: Shelfwise\nurl: https://acme.example/\ncoach: off\n${settings}`;
  return [
    { date: '2026-06-01', files: { 'content/roadmap.yml': roadmap, ...below('content', minimal) } },
    {
      date: '2026-07-06',
      subject: 'Adds Zebra',
      files: below('content', {
        'intents/buy-zebra.md': rival.intent,
        'slices/visit-zebra.md': rival.slice('status: active\ntarget: 2026-07'),
      }),
    },
    {
      date: '2026-09-07',
      subject: 'The Zebra deal is off for now',
      files: below('content', {
        'slices/visit-zebra.md': rival.slice('status: active\ntarget: 2026-09'),
        'slices/watch-one-item.md': minimal['slices/watch-one-item.md'].replace(
          'active',
          'active\ntarget: 2026-12',
        ),
      }),
      tag: 'v1.0',
    },
    {
      date: '2026-10-05',
      subject: 'Moves the first slice',
      files: below('content', {
        'slices/watch-one-item.md': minimal['slices/watch-one-item.md'].replace(
          'active',
          'active\ntarget: 2027-03',
        ),
        'slices/visit-zebra.md': rival.slice(
          'status: shipped\nshipped: 2026-10-04\ntarget: 2026-09',
        ),
      }),
    },
    {
      date: '2026-11-02',
      files: {
        'content/intents/buy-zebra.md': undefined,
        'content/slices/visit-zebra.md': undefined,
      },
    },
  ];
}

describe('a site whose items were removed', { timeout: patience }, () => {
  test('says so at their old addresses, and what to read instead', async () => {
    const { texts } = await build(story());
    const page = texts.get('slices/visit-zebra/index.html') ?? '';
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(wordsOf(page)).toContain(
      'Visit the Zebra bakery Shipped 4 Oct 2026, removed 2 Nov 2026. Part of Buy the Zebra bakery, removed 2 Nov 2026. Read Halve stock-outs instead.',
    );
    expect(page).toContain('href="/intents/buy-zebra/"');
    expect(page).toContain('href="/goals/stock-outs/"');
    expect(wordsOf(texts.get('intents/buy-zebra/index.html') ?? '')).toContain(
      'Removed 2 Nov 2026. Part of Halve stock-outs.',
    );
    const timeline = wordsOf(texts.get('timeline/index.html') ?? '');
    expect(timeline).toContain('Shipped and removed 1');
    expect(timeline).toContain('shipped 4 Oct 2026, removed 2 Nov 2026');
    expect(texts.get('sitemap.xml')).not.toContain('zebra');
    expect(wordsOf(texts.get('changes/promises/index.html') ?? '')).toContain(
      'Was due September 2026 · 4 days late · slipped once (2 months in total)',
    );
  });

  test('publishes nothing of those that are to be forgotten', async () => {
    const forget = 'forget: [intents/buy-zebra, slices/visit-zebra]\n';
    const { texts, stderr } = await build(story(forget));
    const found = [...texts].filter(
      ([path, text]) => /zebra/i.test(path) || /zebra|owner wants to sell|the lease/i.test(text),
    );
    expect(found.map(([path]) => path)).toEqual([]);
    expect(stderr).not.toContain('warning');
    // What else those commits did is still told.
    expect(wordsOf(texts.get('changes/promises/index.html') ?? '')).toContain(
      'December 2026 → March 2027 (3 months later)',
    );
  });

  test('counts nothing of what has a page again', async () => {
    const again: Chapter = {
      date: '2026-11-09',
      files: below('content', {
        'intents/buy-zebra.md': rival.intent,
        'slices/visit-zebra.md': rival.slice('status: ready'),
      }),
    };
    const { texts } = await build([...story(), again]);
    expect(texts.get('slices/visit-zebra/index.html')).not.toContain('(removed)');
    expect(wordsOf(texts.get('timeline/index.html') ?? '')).not.toContain('Shipped and removed');
  });
});

/** Every file of the site of a story, with what is compressed as it is when it is read. */
async function build(chapters: readonly Chapter[]) {
  const { out, stderr } = await siteOfStory(chapters);
  const paths = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const texts = new Map(
    paths.map(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name));
      const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
      const path = join(parentPath, name).slice(out.length + 1);
      return [path, (isPacked ? gunzipSync(bytes) : bytes).toString('utf8')];
    }),
  );
  return { texts, stderr };
}
