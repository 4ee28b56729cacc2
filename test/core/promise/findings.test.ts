import { describe, expect, test } from 'vitest';

import { itemMoves } from '../../../src/core/history/item-moves.ts';
import { movesOf } from '../../../src/core/history/moves-of.ts';
import { promiseScore } from '../../../src/core/history/promise-score.ts';
import { slipLedger } from '../../../src/core/history/slip-ledger.ts';
import { createMessages } from '../../../src/messages/create-messages.ts';
import { saySlips } from '../../../src/words/say-duration.ts';
import { textsOf, changesWithText } from '../../support/change-texts.ts';
import { timeline } from '../../../src/site/timeline/timeline.ts';
import { workNotes } from '../../../src/site/items/work-notes.ts';
import { feedAddress } from '../../../src/core/addresses.ts';
import { atomFeed } from '../../../src/site/changes/atom-feed.ts';
import { roadmapWithHistory, type Commit } from '../../support/history-of-tree.ts';

const s = 'slices/s.md';
const slice = (keys: string) => `---\ntitle: S\nintent: i\n${keys}\n---\n`;
const begin: Commit = {
  date: '2026-05-04',
  files: {
    'roadmap.yml': 'title: R\nurl: https://r.example/\n',
    'vision.md': '---\ntitle: V\nstatement: So.\n---\n',
    'intents/i.md': '---\ntitle: I\nhorizon: now\n---\n',
    [s]: slice('status: active\ntarget: 2026-06'),
  },
};

/** All that says what became of the promise of S, where the last of `commits` is the head of a diff. */
function everywhere(commits: readonly Commit[]) {
  const [before, now] = [commits.slice(0, -1), commits].map((each) => roadmapWithHistory(each));
  if (!before || !now) throw new Error('Two commits are compared.');
  const own = now.byId.slice.get('s');
  const ledger = slipLedger(now).map(({ title, promise: { state, target, slips } }) =>
    [title, state, target, slips].join(' '),
  );
  return {
    diff: changesWithText(before, now).map(({ text }) => text),
    own: own ? textsOf(now, itemMoves(now, own)) : [],
    changes: movesOf(now).flatMap((move) =>
      textsOf(now, [move]).map((text) => `${move.date} ${text}`),
    ),
    feed: unescaped(atomFeed(now, feedAddress) ?? ''),
    page: own ? workNotes(own, now).map(({ text }) => text) : [],
    promise: own?.promise,
    ledger,
    now,
  };
}

/** That all of them say it. */
function expectEverywhere(seen: ReturnType<typeof everywhere>, text: string) {
  expect(seen.diff).toContain(text);
  expect(seen.own).toContain(text);
  expect(seen.changes.map((change) => change.slice(11))).toContain(text);
  const [before = '', after = ''] = text.split('"S"');
  expect(seen.feed).toContain(
    `${before}<bdi><a href="https://r.example/slices/s/">S</a></bdi>${after}`,
  );
}

function unescaped(xml: string): string {
  return ['<', '>', '"', '&'].reduce(
    (text, sign) => text.replaceAll(escapes[sign] ?? '', sign),
    xml,
  );
}

const escapes: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '&': '&amp;',
};

const day = '2026-08-12';

describe('a promise is judged by the target in force on the day its slice shipped', () => {
  test('also where the target is deleted with it (M1)', () => {
    const seen = everywhere([
      begin,
      { date: day, files: { [s]: slice('status: shipped\nshipped: 2026-08-10') } },
    ]);
    expectEverywhere(seen, '"S" shipped about 6 weeks late, due June 2026.');
    expect(seen.page).toContain('due June 2026, 6 weeks late');
    expect(seen.ledger).toEqual(['S late 2026-06 0']);
  });

  test('and no promise was made by a target that came later (M2)', () => {
    const { [s]: _, ...others } = begin.files;
    const keys = 'status: shipped\nshipped: 2026-08-10\ntarget: 2026-12';
    const seen = everywhere([
      { ...begin, files: others },
      { date: day, files: { [s]: slice(keys) } },
    ]);
    expectEverywhere(seen, '"S" added after it shipped, with target date December 2026.');
    expect(seen.ledger).toEqual([]);
  });

  test('nor kept by one that was moved afterwards, in one commit or two (M2)', () => {
    const shipped = { date: day, files: { [s]: slice('status: shipped\ntarget: 2026-06') } };
    const moved = { date: '2026-08-20', files: { [s]: slice('status: shipped\ntarget: 2026-10') } };
    for (const commits of [
      [begin, { ...moved, date: day }],
      [begin, shipped, moved],
    ]) {
      const seen = everywhere(commits);
      const late = '"S" shipped about 6 weeks late, due June 2026.';
      expect(seen.own).toContain(late);
      expect(seen.changes).toContain(`${day} ${late}`);
      expect(seen.ledger).toEqual(['S late 2026-06 0']);
    }
  });

  test('so a target that is changed afterwards is corrected, and no slip (M3)', () => {
    const seen = everywhere([
      { ...begin, files: { ...begin.files, [s]: slice('status: active\ntarget: 2026-08') } },
      { date: '2026-08-10', files: { [s]: slice('status: shipped\ntarget: 2026-08') } },
      { date: '2026-09-07', files: { [s]: slice('status: shipped\ntarget: 2026-10') } },
    ]);
    expectEverywhere(
      seen,
      '"S": target date corrected after it ended, from August 2026 to October 2026.',
    );
    expect(seen.promise).toMatchObject({ state: 'kept', target: '2026-08', slips: 0 });
    expect(seen.ledger).toEqual([]);
  });

  test('by the day git knows, where it is not written down (M7)', () => {
    const seen = everywhere([
      begin,
      { date: '2026-08-10', files: { [s]: slice('status: shipped\ntarget: 2026-06') } },
    ]);
    expectEverywhere(seen, '"S" shipped about 6 weeks late, due June 2026.');
    expect(seen.ledger).toEqual(['S late 2026-06 0']);
  });

  test('and again when that day is corrected (M11)', () => {
    const keys = 'status: shipped\ntarget: 2026-06\nshipped: ';
    const seen = everywhere([
      begin,
      { date: '2026-06-20', files: { [s]: slice(`${keys}2026-06-20`) } },
      { date: '2026-07-14', files: { [s]: slice(`${keys}2026-07-10`) } },
    ]);
    expectEverywhere(
      seen,
      '"S": promise for June 2026 on time → 10 days late, shipped 10 Jul 2026, not 20 Jun 2026.',
    );
    expect(seen.ledger).toEqual(['S late 2026-06 0']);
  });
});

describe('the ledger', () => {
  const slipped = { date: '2026-06-01', files: { [s]: slice('status: active\ntarget: 2026-09') } };
  const removed = { date: '2026-10-05', files: { [s]: undefined } };

  test('keeps what slipped, shipped and was removed (M4)', () => {
    const shipped = {
      date: '2026-09-07',
      files: { [s]: slice('status: shipped\ntarget: 2026-09') },
    };
    const { ledger, now } = everywhere([begin, slipped, shipped, removed]);
    expect(ledger).toEqual(['S kept 2026-09 1']);
    expect(slipLedger(now)[0]).toMatchObject({ removed: { said: { status: 'shipped' } } });
  });

  const dropped = slice('status: dropped\nbecause: Too dear.\ntarget: 2026-06');
  const without = { date: day, files: { [s]: slice('status: active') } };
  const shipped = slice('status: shipped\nshipped: 2026-08-20');

  test.each([
    ['dropped', [{ date: day, files: { [s]: dropped } }], ' withdrawn'],
    ['removed', [{ date: day, files: { [s]: undefined } }], ' with the slice'],
    ['open without a target', [without], ' withdrawn'],
    ['shipped without a target', [without, { date: '2026-08-20', files: { [s]: shipped } }], ''],
  ])('has an overdue promise, also when its slice is %s', (_, ends, how) => {
    const { changes, now, ledger } = everywhere([begin, ...ends]);
    expect(changes.join('\n')).toContain(`${how}, was due June 2026 (about 6 weeks overdue).`);
    expect(ledger).toEqual([`S ${how === ' with the slice' ? 'removed' : 'withdrawn'} 2026-06 0`]);
    expect(promiseScore(now)).toEqual({ kept: 0, missed: 1, slipped: 0, overdue: 0 });
  });

  test('has an open promise that is overdue, and none that was withdrawn in time', () => {
    const now = roadmapWithHistory([begin]);
    expect(slipLedger(now).map(({ promise }) => promise.state)).toEqual(['overdue']);
    expect(promiseScore(now)).toEqual({ kept: 0, missed: 0, slipped: 0, overdue: 1 });
    const inTime = everywhere([begin, { ...without, date: '2026-06-30' }]);
    expect(inTime.ledger).toEqual([]);
    expect(promiseScore(inTime.now).missed).toBe(0);
  });

  test('counts a promise as kept whose slice is removed later', () => {
    const kept = { date: '2026-06-10', files: { [s]: slice('status: shipped\ntarget: 2026-06') } };
    const { ledger, now } = everywhere([begin, kept, removed]);
    expect(ledger).toEqual([]);
    expect(promiseScore(now)).toMatchObject({ kept: 1, missed: 0 });
  });

  const again = { date: '2026-11-02', files: { [s]: slice('status: active\ntarget: 2028-10') } };

  test('tells what was removed and added again by each of its days (M5)', () => {
    const restored = {
      date: '2026-11-02',
      files: { [s]: slice('status: active\ntarget: 2026-06') },
    };
    const { promise, changes } = everywhere([begin, removed, restored]);
    expect(promise).not.toHaveProperty('earlier');
    expect(promise?.moves).toEqual([
      { what: 'removed', from: '2026-06', date: '2026-10-05', commit: 1 },
      { what: 'added', from: '2026-06', to: '2026-06', date: '2026-11-02', commit: 2 },
    ]);
    expect(changes).toContain('2026-11-02 "S" is due June 2026.');
  });

  test.each([
    ['withdrawn', [without, again]],
    ['removed', [removed, again]],
  ])('has a new promise when another target is given after the last one was %s', (state, ends) => {
    const { promise, changes, ledger, now } = everywhere([begin, slipped, ...ends]);
    expect(changes).toContain('2026-11-02 "S" is due October 2028.');
    expect(promise).toMatchObject({ state: 'open', first: '2028-10', madeOn: '2026-11-02' });
    expect(promise).toMatchObject({ slips: 0, moves: [] });
    expect(ledger).toEqual([`S ${state} 2026-09 1`]);
    expect(promiseScore(now).median).toEqual({ from: '2026-06', to: '2026-09' });
    const moved = { date: '2026-11-09', files: { [s]: slice('status: active\ntarget: 2028-12') } };
    const later = everywhere([begin, slipped, ...ends, moved]);
    expect(later.promise).toMatchObject({ slips: 1, first: '2028-10' });
    expect(later.ledger).toEqual(['S open 2028-12 1', `S ${state} 2026-09 1`]);
  });

  test.each([
    ['kept', [{ date: '2026-06-20', files: { [s]: slice('status: shipped\ntarget: 2026-06') } }]],
    ['kept', [{ date: '2026-06-20', files: { [s]: slice('status: shipped') } }]],
    ['late', [{ date: day, files: { [s]: slice('status: shipped\ntarget: 2026-06') } }]],
    ['withdrawn', [{ date: day, files: { [s]: dropped } }]],
  ])('and the last one stays %s if its slice is removed and comes back', (state, ends) => {
    const { promise } = everywhere([begin, ...ends, removed, again]);
    expect(promise).toMatchObject({ state: 'open', first: '2028-10', slips: 0 });
    expect(promise?.earlier).toMatchObject([{ state, target: '2026-06' }]);
    const reopened = { date: '2026-09-07', files: { [s]: slice('status: active') } };
    expect(everywhere([begin, ...ends, reopened, again]).promise).toMatchObject({ slips: 0 });
  });

  test('judges what shipped before a new target was given by the promise of that day', () => {
    const shippedEarly = slice('status: shipped\nshipped: 2026-07-10\ntarget: 2028-10');
    const { promise, ledger } = everywhere([
      begin,
      without,
      again,
      { date: '2026-11-16', files: { [s]: shippedEarly } },
    ]);
    expect(promise).toMatchObject({ state: 'late', target: '2026-06', first: '2026-06' });
    expect(ledger).toEqual(['S late 2026-06 0']);
  });

  test('does not know how often, where history is cut short (M6)', () => {
    const later = { date: '2026-07-06', files: { [s]: slice('status: active\ntarget: 2027-06') } };
    const cut = { completeness: 'shallow', boundary: ['c1'] } as const;
    const commits = [
      { ...slipped, date: '2026-06-10', files: { ...begin.files, ...slipped.files } },
    ];
    const now = roadmapWithHistory([begin, ...commits, later].slice(1), {
      ...cut,
      boundary: ['c0'],
    });
    const [entry] = slipLedger(now);
    expect(entry && saySlips(entry.promise, createMessages({ language: 'en' }))).toBe(
      'slipped at least once since 10 Jun 2026',
    );
  });
});

describe('news', () => {
  test('are told when they became known, with their own day (M8)', () => {
    const { changes } = everywhere([
      begin,
      {
        date: '2026-11-23',
        files: { [s]: slice('status: shipped\nshipped: 2026-10-20\ntarget: 2026-06') },
      },
    ]);
    expect(changes).toContain('2026-11-23 "S" shipped 20 Oct 2026.');
    expect(changes).toContain('2026-11-23 "S" shipped about 4 months late, due June 2026.');
  });

  test('keep every step, also of what shipped twice (M9)', () => {
    const keys = 'status: shipped\nshipped: 2026-05-10';
    const { changes, now } = everywhere([
      { ...begin, files: { ...begin.files, [s]: slice('status: ready') } },
      { date: '2026-05-20', files: { [s]: slice('status: active') } },
      { date: '2026-05-25', files: { [s]: slice(keys) } },
      { date: '2026-06-08', files: { [s]: slice('status: active') } },
      { date: '2026-07-06', files: { [s]: slice(keys) } },
    ]);
    expect(changes.filter((text) => text.includes('"S"'))).toEqual([
      '2026-07-06 "S" shipped 10 May 2026.',
      '2026-06-08 "S" reopened: shipped → active.',
      '2026-05-25 "S" shipped 10 May 2026.',
      '2026-05-20 "S" started.',
    ]);
    expect(now.byId.slice.get('s')?.days).toEqual({ shipped: '2026-05-10' });
  });

  test('count what shipped though its file is gone (M10)', () => {
    const t = 'slices/t.md';
    const shipped = slice('status: shipped\nshipped: 2026-05-20');
    const { now } = everywhere([
      begin,
      { date: '2026-06-01', files: { [s]: shipped, [t]: shipped.replace('S', 'T') } },
      { date: '2026-06-08', files: { [s]: undefined, [t]: undefined } },
    ]);
    expect(timeline(now).removed.map(({ title }) => title)).toEqual(['S', 'T']);
  });
});
