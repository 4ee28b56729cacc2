import { describe, expect, test } from 'vitest';

import { carriedIntents } from '../../../src/core/history/carried-intents.ts';
import { horizonAt } from '../../../src/core/history/horizon-at.ts';
import { itemMoves } from '../../../src/core/history/item-moves.ts';
import { markersOf } from '../../../src/core/history/markers.ts';
import { movesOf } from '../../../src/core/history/moves-of.ts';
import { netSince } from '../../../src/core/history/net-since.ts';
import { slipLedger } from '../../../src/core/history/slip-ledger.ts';
import { createMessages } from '../../../src/messages/create-messages.ts';
import { saySlips } from '../../../src/words/say-duration.ts';
import { textsOf } from '../../support/change-texts.ts';
import { changeYears } from '../../../src/core/history/change-years.ts';
import { factsOf, roadmapWithHistory, type Commit } from '../../support/history-of-tree.ts';
import type { Roadmap } from '../../../src/core/roadmap/roadmap.ts';
import { minimal } from '../../support/roadmap-of.ts';

const slice = (front: string) => `---\ntitle: Order bread\nintent: never-run-out\n${front}\n---\n`;
const intent = (front: string) => `---\ntitle: Never run out\n${front}\n---\n`;
const bread = 'slices/bread.md';
const never = 'intents/never-run-out.md';

const story: readonly Commit[] = [
  { date: '2026-02-02', files: minimal },
  { date: '2026-03-02', files: { [bread]: slice('status: proposed\ntarget: 2026-Q2') } },
  { date: '2026-05-04', files: { [bread]: slice('status: ready\ntarget: 2026-Q3') } },
  { date: '2026-07-06', files: { [bread]: slice('status: active\ntarget: 2026-Q2') } },
  {
    date: '2026-08-03',
    files: { [bread]: slice('status: active\ntarget: 2026-12\nstarted: 2026-07-01') },
  },
  { date: '2026-09-07', files: { [never]: intent('horizon: next\nconfidence: low') } },
  {
    date: '2026-10-05',
    files: { [bread]: slice('status: active\ntarget: 2027-Q1\nstarted: 2026-07-01') },
  },
];

function textsFor(roadmap: Roadmap, moves = movesOf(roadmap)): readonly string[] {
  return textsOf(roadmap, moves).map((text, index) => `${moves[index]?.date} ${text}`);
}

describe('what moved', () => {
  test('is told newest first, in the words of diff, with what front matter dates', () => {
    const roadmap = roadmapWithHistory(story);
    expect(textsFor(roadmap)).toEqual([
      '2026-10-05 "Order bread" slipped 3 months: December 2026 → Q1 2027.',
      '2026-09-07 "Never run out" moved from Now to Next.',
      '2026-09-07 "Never run out": confidence set to low.',
      '2026-08-03 "Order bread" slipped 6 months: Q2 2026 → December 2026.',
      '2026-07-06 "Order bread" was brought forward 3 months: Q3 2026 → Q2 2026.',
      '2026-07-06 "Order bread" started 1 Jul 2026.',
      '2026-05-04 "Order bread" slipped 3 months: Q2 2026 → Q3 2026.',
      '2026-05-04 "Order bread" is ready to start.',
      '2026-03-02 "Order bread" is due Q2 2026.',
      '2026-03-02 "Order bread" added to "Never run out".',
      '2026-02-02 Roadmap created with the vision "Every shelf knows what it needs": 1 goal, 1 intent and 1 slice.',
    ]);
    expect(movesOf(roadmap)).toBe(movesOf(roadmap));
  });

  test('of one item is the same, without the others', () => {
    const roadmap = roadmapWithHistory(story);
    const item = roadmap.byId.intent.get('never-run-out');
    expect(item && textsFor(roadmap, itemMoves(roadmap, item))).toEqual([
      '2026-09-07 "Never run out": confidence set to low.',
      '2026-09-07 "Never run out" moved from Now to Next.',
    ]);
  });

  test('of one item lists that it shipped above that it started, also when both came at once', () => {
    const roadmap = roadmapWithHistory([
      { date: '2026-02-02', files: { ...minimal, [bread]: slice('status: ready') } },
      {
        date: '2026-08-12',
        files: { [bread]: slice('status: shipped\nstarted: 2026-07-01\nshipped: 2026-08-10') },
      },
    ]);
    const item = roadmap.byId.slice.get('bread');
    expect(item && textsFor(roadmap, itemMoves(roadmap, item))).toEqual([
      '2026-08-12 "Order bread" shipped 10 Aug 2026.',
      '2026-08-12 "Order bread" started 1 Jul 2026.',
    ]);
  });

  test('without a history is what front matter dates, up to the day of the roadmap', () => {
    const goals =
      'goals:\n  - id: g\n    title: Gaps\n    measure: gaps\n    baseline: 10\n    target: 0\n';
    const readings =
      '    readings: [{ date: 2026-10-01, value: 8 }, { date: 2026-11-01, value: 5 }, { date: 2027-01-01, value: 1 }]\n';
    const vision = `---\ntitle: V\nstatement: S\n${goals}${readings}---\n`;
    const files = {
      'vision.md': vision,
      [never]: intent('horizon: now'),
      [bread]: slice('status: shipped\nshipped: 2026-11-12\ntarget: 2026-10'),
    };
    const { history: _, ...roadmap } = roadmapWithHistory([{ date: '2026-11-20', files }]);
    expect(textsFor(roadmap)).toEqual([
      '2026-11-12 "Order bread" shipped 12 days late, due October 2026.',
      '2026-11-12 "Order bread" shipped 12 Nov 2026.',
      '2026-11-01 "Gaps": 8 → 5 on 1 Nov 2026 (50 % of the way to 0).',
      '2026-10-01 "Gaps": 8 on 1 Oct 2026 (20 % of the way to 0).',
    ]);
    expect(markersOf(roadmap)).toEqual([]);
    expect(changeYears(roadmap)).toEqual([]);
  });

  test('what is not committed says so', () => {
    const facts = factsOf(bread, slice('status: shipped\ntarget: 2027-Q1'));
    const uncommitted = [{ path: bread, ...(facts && { facts }) }];
    const { history, ...roadmap } = roadmapWithHistory(story, { uncommitted });
    const [first] = movesOf({ ...roadmap, history });
    expect(first).toMatchObject({
      kind: 'promise-kept',
      isUncommitted: true,
      date: '2026-11-23',
    });
  });

  test('what is gone is told by the last name it had', () => {
    const files = { [bread]: undefined, 'slices/watch-one-item.md': undefined };
    const roadmap = roadmapWithHistory([...story, { date: '2026-11-02', files }]);
    expect(textsFor(roadmap).slice(0, 3)).toEqual([
      '2026-11-02 "Order bread": promise withdrawn with the slice, was due Q1 2027.',
      '2026-11-02 "Watch one item and reorder it" removed from "Never run out", was active.',
      '2026-11-02 "Order bread" removed from "Never run out", was active.',
    ]);
  });

  test('a promise came late or on time by the day git knows, where no day is written down', () => {
    const ships = { [bread]: slice('status: shipped\ntarget: 2026-Q3') };
    const shippedOn = (date: string) =>
      roadmapWithHistory([
        { date: '2026-02-02', files: { ...minimal, [bread]: slice('status: active') } },
        { date: '2026-03-02', files: { [bread]: slice('status: active\ntarget: 2026-Q3') } },
        { date, files: ships },
        { date: '2026-11-02', files: { [bread]: `${ships[bread]}It sells.\n` } },
        { date: '2026-11-09', files: { [bread]: ships[bread]?.replace('Order', 'Bake') } },
      ]);
    const late = '"Bake bread" shipped 10 days late, due Q3 2026.';
    const onTime = '"Bake bread" shipped on time, due Q3 2026.';
    expect(textsFor(shippedOn('2026-10-10'))).toContain(`2026-10-10 ${late}`);
    expect(textsFor(shippedOn('2026-09-30'))).toContain(`2026-09-30 ${onTime}`);
    const since = (date: string) => {
      const roadmap = shippedOn(date);
      const august = markersOf(roadmap).find(({ slug }) => slug === '2026-08');
      return august && textsOf(roadmap, netSince(roadmap, august));
    };
    expect(since('2026-10-10')).toContain(late);
    expect(since('2026-09-30')).toContain(onTime);
  });

  test('an intent that goes by another id keeps its slices', () => {
    const shelves = 'intents/full-shelves.md';
    const roadmap = roadmapWithHistory([
      ...story,
      {
        date: '2026-11-02',
        files: {
          [shelves]: { text: intent('horizon: next\nconfidence: low'), from: never },
          'slices/watch-one-item.md': undefined,
          [bread]: slice('status: active\ntarget: 2027-Q1\nstarted: 2026-07-01').replace(
            'never-run-out',
            'full-shelves',
          ),
        },
      },
    ]);
    const moves = movesOf(roadmap);
    expect(moves.map(({ kind }) => kind)).not.toContain('slice-moved');
    expect(textsFor(roadmap)).toContain('2026-03-02 "Order bread" added to "Never run out".');
    const { history } = roadmap;
    expect(horizonAt(history, { type: 'slice', id: 'bread' }, '2026-08-31')).toBe('now');
  });

  test('where history is cut short, nothing is said to begin', () => {
    const roadmap = roadmapWithHistory(story, { completeness: 'shallow', boundary: ['c0'] });
    expect(textsOf(roadmap, movesOf(roadmap)).at(-1)).toBe(
      '"Order bread" added to "Never run out".',
    );
  });
});

describe('the slip ledger', () => {
  test('counts each time a promise was put off, and how much in all', () => {
    const roadmap = roadmapWithHistory(story);
    const [entry, ...others] = slipLedger(roadmap);
    const promise = entry?.promise;
    expect(others).toEqual([]);
    expect(promise).toMatchObject({
      first: '2026-Q2',
      target: '2027-Q1',
      madeOn: '2026-03-02',
      slips: 3,
    });
    expect(promise?.moves).toHaveLength(4);
    expect(promise && saySlips(promise, createMessages({ language: 'en' }))).toBe(
      'slipped 3 times (9 months in total)',
    );
    expect(promise?.moves[0]).toEqual({
      what: 'moved',
      from: '2026-Q2',
      to: '2026-Q3',
      date: '2026-05-04',
      commit: 2,
    });
  });

  test('tells that a promise was withdrawn, and made again', () => {
    const withdrawn = { date: '2026-10-19', files: { [bread]: slice('status: active') } };
    const [entry] = slipLedger(roadmapWithHistory([...story, withdrawn]));
    const gone = { what: 'withdrawn', from: '2027-Q1', date: '2026-10-19', commit: 7 };
    expect(entry?.promise).toMatchObject({ state: 'withdrawn', target: '2027-Q1', slips: 3 });
    expect(entry?.promise.moves.at(-1)).toEqual(gone);
    const again = {
      date: '2026-11-02',
      files: { [bread]: slice('status: active\ntarget: 2027-Q1') },
    };
    const [made] = slipLedger(roadmapWithHistory([...story, withdrawn, again]));
    expect(made?.promise).toMatchObject({ state: 'open', target: '2027-Q1', slips: 3 });
    expect(made?.promise.moves.slice(-2)).toEqual([
      gone,
      { what: 'again', from: '2027-Q1', to: '2027-Q1', date: '2026-11-02', commit: 8 },
    ]);
  });

  test('keeps a promise whose slice was removed, open or not', () => {
    const removed = { date: '2026-10-19', files: { [bread]: undefined } };
    const [entry] = slipLedger(roadmapWithHistory([...story, removed]));
    const moves = (commit: number) => ({ what: 'removed', date: '2026-10-19', commit });
    expect(entry).toMatchObject({
      title: 'Order bread',
      promise: { state: 'removed', target: '2027-Q1', slips: 3 },
    });
    expect(entry?.promise.moves.at(-1)).toMatchObject(moves(7));
    expect(entry).not.toHaveProperty('slice');
    const shipped = {
      date: '2026-10-12',
      files: { [bread]: slice('status: shipped\ntarget: 2027-Q1\nshipped: 2026-10-12') },
    };
    const [kept] = slipLedger(roadmapWithHistory([...story, shipped, removed]));
    expect(kept?.promise).toMatchObject({ state: 'kept', target: '2027-Q1', slips: 3 });
    const withdrawn = { date: '2026-10-12', files: { [bread]: slice('status: active') } };
    const [lost] = slipLedger(roadmapWithHistory([...story, withdrawn, removed]));
    expect(lost?.promise).toMatchObject({ state: 'withdrawn', slips: 3 });
    expect(lost?.promise.moves.at(-1)).toMatchObject(moves(8));
  });

  test('keeps it when another slice takes over its id', () => {
    const cake = 'slices/cake.md';
    const text = slice('status: ready').replace('Order bread', 'Order cake');
    const roadmap = roadmapWithHistory([
      ...story,
      { date: '2026-10-19', files: { [bread]: undefined, [cake]: text } },
      { date: '2026-10-26', files: { [cake]: undefined, [bread]: { text, from: cake } } },
    ]);
    const [entry, ...others] = slipLedger(roadmap);
    expect(entry).toMatchObject({
      title: 'Order bread',
      promise: { state: 'removed', slips: 3 },
    });
    expect(others).toEqual([]);
  });

  test('leaves out promises that were kept to, or restated', () => {
    const roadmap = roadmapWithHistory([
      {
        date: '2026-02-02',
        files: { ...minimal, [bread]: slice('status: ready\ntarget: 2026-Q4') },
      },
      { date: '2026-03-02', files: { [bread]: slice('status: ready\ntarget: 2026-12') } },
    ]);
    expect(slipLedger(roadmap)).toEqual([]);
    const item = roadmap.byId.slice.get('bread');
    expect(item?.promise?.moves).toHaveLength(1);
  });

  test('does not know when a promise was made before history is known', () => {
    const commits = [
      {
        date: '2026-02-02',
        files: { ...minimal, [bread]: slice('status: ready\ntarget: 2026-Q4') },
      },
      { date: '2026-03-02', files: { [bread]: slice('status: ready\ntarget: 2027-Q2') } },
    ];
    const roadmap = roadmapWithHistory(commits, { completeness: 'shallow', boundary: ['c0'] });
    const promise = slipLedger(roadmap)[0]?.promise;
    expect(promise).not.toHaveProperty('madeOn');
    expect(promise && saySlips(promise, createMessages({ language: 'en' }))).toBe(
      'slipped at least once since 2 Feb 2026',
    );
  });

  test('tells the intents that are carried from quarter to quarter, or put back', () => {
    const roadmap = roadmapWithHistory([
      {
        date: '2026-01-05',
        files: {
          ...minimal,
          'intents/b.md': intent('horizon: now'),
          'intents/c.md': intent('horizon: later'),
        },
      },
      { date: '2026-08-03', files: { 'intents/b.md': intent('horizon: later') } },
    ]);
    const found = carriedIntents(roadmap).map(({ intent: { id }, quarters, putBack }) => [
      id,
      quarters,
      putBack,
    ]);
    expect(found).toEqual([
      ['never-run-out', 3, 0],
      ['b', 0, 1],
    ]);
  });

  test('an intent that was declined and is taken up again was not put back', () => {
    const roadmap = roadmapWithHistory(
      ['declined: Too dear.', 'horizon: now', 'declined: Too dear.', 'horizon: later'].map(
        (front, index) => ({
          date: `2026-0${index + 3}-02`,
          files: { ...(index === 0 && minimal), [never]: intent(front) },
        }),
      ),
    );
    expect(carriedIntents(roadmap)).toEqual([]);
  });
});

test('an intent is done on the day it says, which becomes known with its commit', () => {
  const roadmap = roadmapWithHistory([
    { date: '2026-03-02', files: { ...minimal, [never]: intent('horizon: now') } },
    { date: '2026-10-05', files: { [never]: intent('done: 2026-09-28') } },
    { date: '2026-10-12', files: { [never]: intent('done: 2026-09-29') } },
    { date: '2026-10-19', files: { [never]: intent('horizon: next') } },
  ]);
  expect(textsFor(roadmap).slice(0, -1)).toEqual([
    '2026-10-19 "Never run out" is no longer done, now in Next.',
    '2026-10-12 "Never run out": done 29 Sept 2026.',
    '2026-10-05 Done: "Never run out", on 28 Sept 2026 (was in Now).',
  ]);
  const { history } = roadmap;
  const on = (day: string) =>
    history && horizonAt(history, { type: 'intent', id: 'never-run-out' }, day);
  expect(['2026-09-27', '2026-09-28', '2026-10-19'].map(on)).toEqual(['now', 'done', 'next']);
});

describe('since when', () => {
  const reviewed = minimal['vision.md'].replace('goals:', 'reviewed: 2026-08-31\ngoals:');
  const commits = story.map((commit, index) =>
    index === 0 ? { ...commit, files: { ...commit.files, 'vision.md': reviewed } } : commit,
  );

  test('offers the last review, releases and months, as far back as is known', () => {
    const time = Date.parse('2026-08-04') / 1000;
    const releases = [
      { name: 'v1.0', date: '2026-08-04', time },
      { name: 'V1/0', date: '2026-08-04', time },
      { name: '../"<script>', date: '2026-08-04', time },
      { name: '版', date: '2026-08-04', time },
      { name: 'too-old', date: '2025-01-01', time: 0 },
    ];
    const markers = markersOf(roadmapWithHistory(commits, { releases }));
    expect(markers.map(({ slug }) => slug)).toEqual([
      ...['review', 'release-v1-0', 'release-v1-0-2', 'release-script', 'release-tag'],
      ...['2026-11', '2026-10', '2026-09', '2026-08', '2026-07', '2026-06', '2026-05', '2026-04'],
      '2026-03',
    ]);
  });

  test('tells what is different now, and not what went and came back', () => {
    const back = {
      date: '2026-11-02',
      files: { [never]: intent('horizon: now\nconfidence: low') },
    };
    const roadmap = roadmapWithHistory([...commits, back]);
    const [review] = markersOf(roadmap);
    expect(review && textsOf(roadmap, netSince(roadmap, review))).toEqual([
      '"Order bread" slipped 3 months: December 2026 → Q1 2027.',
      '"Never run out": confidence set to low.',
    ]);
  });

  test('a release knows the second it was made', () => {
    const roadmap = roadmapWithHistory(commits, {
      releases: [{ name: 'v1', date: '2026-05-04', time: Date.parse('2026-05-04') / 1000 - 5 }],
    });
    const release = markersOf(roadmap).find(({ kind }) => kind === 'release');
    const found = release && netSince(roadmap, release).map(({ kind }) => kind);
    expect(found).toContain('promise-slipped');
    expect(found).toContain('slice-started');
  });

  test('a slice that came, started and shipped since is news as all of it', () => {
    const [tea, cake] = ['slices/tea.md', 'slices/cake.md'];
    const roadmap = roadmapWithHistory([
      { date: '2026-02-02', files: minimal },
      {
        date: '2026-06-01',
        files: {
          [bread]: slice('status: ready'),
          [tea]: slice('status: active'),
          [cake]: slice('status: shipped\nshipped: 2026-01-05'),
        },
      },
      { date: '2026-09-07', files: { [bread]: slice('status: shipped\nshipped: 2026-09-04') } },
    ]);
    const found = netSince(roadmap, { date: '2026-03-31' });
    expect(found.map(({ kind, item }) => `${kind} ${item.id}`).toSorted()).toEqual([
      ...['slice-added bread', 'slice-added cake', 'slice-added tea'],
      ...['slice-shipped bread', 'slice-started tea'],
    ]);
  });

  test('what was promised, put off and kept since is told by how it ended', () => {
    const roadmap = roadmapWithHistory(
      [
        { date: '2026-02-02', files: { ...minimal, [bread]: slice('status: ready') } },
        { date: '2026-03-02', files: { [bread]: slice('status: ready\ntarget: 2026-Q2') } },
        { date: '2026-06-01', files: { [bread]: slice('status: active\ntarget: 2026-Q3') } },
        { date: '2026-09-07', files: { [bread]: slice('status: shipped\ntarget: 2026-Q3') } },
      ],
      { releases: [{ name: 'v1', date: '2026-02-03', time: Date.parse('2026-02-03') / 1000 }] },
    );
    const release = markersOf(roadmap).find(({ kind }) => kind === 'release');
    expect(release && textsOf(roadmap, netSince(roadmap, release))).toEqual([
      '"Order bread" shipped on time, due Q3 2026 (slipped once, first due Q2 2026).',
      '"Order bread" shipped.',
    ]);
  });
});
