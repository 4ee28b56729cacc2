import { describe, expect, test } from 'vitest';

import { factsAt } from '../../../src/core/model/facts-at.ts';
import { foldCommits, foldHistory } from '../../../src/core/history/fold-history.ts';
import { lastTitleOf, type History } from '../../../src/core/model/history.ts';
import { horizonAt } from '../../../src/core/history/horizon-at.ts';
import { factsOf, logOf, roadmapWithHistory, type Commit } from '../../support/history-of-tree.ts';
import { minimal } from '../../support/roadmap-of.ts';

const slice = (front: string) => `---\ntitle: Order bread\nintent: never-run-out\n${front}\n---\n`;
const intent = (front: string) => `---\ntitle: Never run out\ngoals: [stock-outs]\n${front}\n---\n`;
const bread = 'slices/bread.md';

function historyOf(commits: readonly Commit[], asOf = '2026-11-23'): History {
  return foldHistory(logOf(commits), asOf);
}

function eventsOf(history: History, key: string): readonly string[] {
  const events = history.items.get(key)?.events ?? [];
  return events.map(({ date, what, from, to }) => `${date} ${what} ${from ?? '-'} > ${to ?? '-'}`);
}

describe('what became of an item', () => {
  test('tells its first day, its last change and every step', () => {
    const history = historyOf([
      { date: '2026-09-01', files: { ...minimal, [bread]: slice('status: proposed') } },
      {
        date: '2026-09-03',
        files: { [bread]: slice('status: ready\ntarget: 2026-Q4') },
      },
      {
        date: '2026-09-08',
        files: { [bread]: `${slice('status: ready\ntarget: 2026-Q4')}text` },
      },
      { date: '2026-10-01', files: { [bread]: slice('status: ready\ntarget: 2027-Q1') } },
    ]);
    expect(history.items.get('slice/bread')).toMatchObject({
      firstSeen: '2026-09-01',
      lastChanged: '2026-10-01',
      initial: { status: 'proposed' },
    });
    expect(eventsOf(history, 'slice/bread')).toEqual([
      '2026-09-03 status proposed > ready',
      '2026-09-03 target - > 2026-Q4',
      '2026-10-01 target 2026-Q4 > 2027-Q1',
    ]);
    expect(history.commits[1]).toMatchObject({ id: 'c1', date: '2026-09-03', subject: 'Changes' });
    expect(history.items.get('slice/bread')?.events[0]?.commit).toBe(1);
  });

  test('dates in front matter win, even when they are written down later', () => {
    const history = historyOf([
      { date: '2026-09-01', files: { [bread]: slice('status: ready') } },
      { date: '2026-09-09', files: { [bread]: slice('status: active') } },
      { date: '2026-09-20', files: { [bread]: slice('status: active\nstarted: 2026-09-07') } },
      {
        date: '2026-10-09',
        files: { [bread]: slice('status: shipped\nstarted: 2026-09-07\nshipped: 2026-10-02') },
      },
    ]);
    expect(eventsOf(history, 'slice/bread')).toEqual([
      '2026-09-07 status ready > active',
      '2026-09-07 started - > 2026-09-07',
      '2026-10-02 status active > shipped',
      '2026-10-02 shipped - > 2026-10-02',
    ]);
  });

  test('follows a file that git takes for moved, and one that keeps its id', () => {
    const history = historyOf([
      { date: '2026-09-01', files: { [bread]: slice('status: proposed') } },
      {
        date: '2026-09-02',
        files: { 'slices/loaf.md': { text: slice('status: ready'), from: bread } },
      },
      {
        date: '2026-09-03',
        files: { 'slices/loaf.md': undefined, 'slices/2026/loaf.md': slice('status: active') },
      },
    ]);
    expect(history.items.has('slice/bread')).toBe(false);
    expect(history.items.get('slice/loaf')).toMatchObject({ firstSeen: '2026-09-01' });
    expect(eventsOf(history, 'slice/loaf')).toEqual([
      '2026-09-02 status proposed > ready',
      '2026-09-03 status ready > active',
    ]);
  });

  test('an item that becomes another kind of thing begins anew', () => {
    const history = historyOf([
      { date: '2026-09-01', files: { [bread]: slice('status: proposed') } },
      {
        date: '2026-09-02',
        files: { 'intents/bread.md': { text: intent('horizon: later'), from: bread } },
      },
    ]);
    expect(eventsOf(history, 'slice/bread')).toEqual(['2026-09-02 removed - > -']);
    expect(history.items.get('intent/bread')).toMatchObject({
      firstSeen: '2026-09-02',
      events: [],
    });
  });

  test('an item that goes and comes back goes on', () => {
    const history = historyOf([
      { date: '2026-09-01', files: { [bread]: slice('status: proposed') } },
      { date: '2026-09-02', files: { [bread]: undefined } },
      { date: '2026-09-05', files: { [bread]: slice('status: ready') } },
    ]);
    expect(eventsOf(history, 'slice/bread')).toEqual([
      '2026-09-02 removed - > -',
      '2026-09-05 added - > -',
      '2026-09-05 status proposed > ready',
    ]);
    const item = history.items.get('slice/bread');
    expect(item && factsAt(item, '2026-09-03')).toBeUndefined();
    expect(item && factsAt(item, '2026-09-05')?.status).toBe('ready');
  });

  test('every item that went is remembered, however often its id is used again', () => {
    const moved = (title: string, from: string, to: string) => ({
      [to]: { text: `---\ntitle: ${title}\nintent: never-run-out\nstatus: ready\n---\n`, from },
    });
    const [b, c] = ['slices/b.md', 'slices/c.md'];
    const history = historyOf([
      {
        date: '2026-09-01',
        files: {
          ...moved('First', bread, bread),
          [b]: slice('status: ready'),
          [c]: slice('status: ready'),
        },
      },
      { date: '2026-09-02', files: { [bread]: undefined } },
      { date: '2026-09-03', files: moved('Second', b, bread) },
      { date: '2026-09-04', files: { [bread]: undefined } },
      { date: '2026-09-05', files: moved('Third', c, bread) },
    ]);
    const titles = [...history.items.values()].map((item) => lastTitleOf(item));
    expect(titles.toSorted()).toEqual(['First', 'Second', 'Third']);
  });

  test('a version that cannot be read changes nothing but the day', () => {
    const history = historyOf([
      { date: '2026-09-01', files: { [bread]: slice('status: proposed') } },
      { date: '2026-09-02', files: { [bread]: '<<<<<<< HEAD\n' } },
      { date: '2026-09-03', files: { [bread]: slice('status: ready') } },
    ]);
    expect(eventsOf(history, 'slice/bread')).toEqual(['2026-09-03 status proposed > ready']);
    expect(history.items.get('slice/bread')?.lastChanged).toBe('2026-09-03');
  });

  test('a goal that goes by another id goes on, unless two could be it', () => {
    const vision = (goals: string) => `---\ntitle: V\nstatement: S\ngoals: [${goals}]\n---\n`;
    const history = historyOf([
      {
        date: '2026-09-01',
        files: { 'vision.md': vision('{ id: a, title: A }, { id: b, title: B }') },
      },
      {
        date: '2026-10-01',
        files: { 'vision.md': vision('{ id: new, title: A }, { id: b, title: B }') },
      },
      {
        date: '2026-11-01',
        files: {
          'vision.md': vision('{ id: new, title: A }, { id: c, title: B }, { id: d, title: B }'),
        },
      },
    ]);
    expect(history.items.get('goal/new')).toMatchObject({ firstSeen: '2026-09-01', events: [] });
    expect(history.items.has('goal/a')).toBe(false);
    expect(eventsOf(history, 'goal/b')).toEqual(['2026-11-01 removed - > -']);
    expect(history.items.get('goal/c')).toMatchObject({ firstSeen: '2026-11-01' });
  });

  test('goals are followed inside the vision', () => {
    const vision = (goals: string) => `---\ntitle: V\nstatement: S\ngoals:\n${goals}\n---\n`;
    const goal = (rest: string) => `  - { id: a, title: A, measure: m, baseline: 42, ${rest} }`;
    const history = historyOf([
      { date: '2026-09-01', files: { 'vision.md': vision(goal('target: 21')) } },
      {
        date: '2026-09-05',
        files: { 'vision.md': vision(`${goal('target: 21')}\n  - { id: b, title: B }`) },
      },
      {
        date: '2026-10-05',
        files: {
          'vision.md': vision(goal('target: 25, readings: [{ date: 2026-10-01, value: 37 }]')),
        },
      },
    ]);
    expect(eventsOf(history, 'goal/a')).toEqual([
      '2026-10-05 target 21 > 25',
      '2026-10-01 reading - > 2026-10-01 37',
    ]);
    expect(history.items.get('goal/a')).toMatchObject({ firstSeen: '2026-09-01' });
    expect(history.items.get('goal/b')).toMatchObject({
      firstSeen: '2026-09-05',
      lastChanged: '2026-10-05',
    });
    expect(eventsOf(history, 'goal/b')).toEqual(['2026-10-05 removed - > -']);
  });
});

describe('what is not known', () => {
  const commits: readonly Commit[] = [
    { date: '2026-09-01', files: { ...minimal, [bread]: slice('status: ready') } },
    {
      date: '2026-09-05',
      files: { [bread]: slice('status: active'), 'slices/new.md': slice('status: ready') },
    },
  ];

  test('where history is cut short, what was there already has no first day', () => {
    const log = logOf(commits);
    const history = foldHistory(
      { ...log, completeness: 'shallow', boundary: ['c0'] },
      '2026-11-23',
    );
    expect(history.since).toBe('2026-09-01');
    expect(history.items.get('slice/bread')).not.toHaveProperty('firstSeen');
    expect(history.items.get('slice/bread')).toMatchObject({ lastChanged: '2026-09-05' });
    expect(history.items.get('slice/new')).toMatchObject({ firstSeen: '2026-09-05' });
  });

  test('what is committed on a day to come counts as of today, and was added on no known day', () => {
    const history = historyOf(commits, '2026-09-03');
    expect(eventsOf(history, 'slice/bread')).toEqual(['2026-09-03 status ready > active']);
    expect(history.items.get('slice/new')).toMatchObject({ initialDate: '2026-09-03' });
    expect(history.items.get('slice/new')).not.toHaveProperty('firstSeen');
    expect(history.items.get('slice/bread')).not.toHaveProperty('lastChanged');
    expect(history.commits.map(({ date }) => date)).toEqual(['2026-09-01', '2026-09-03']);
  });

  test('what was committed where it is tomorrow already is told as of today', () => {
    const history = historyOf(commits, '2026-09-04');
    expect(history.items.get('slice/new')).toMatchObject({ firstSeen: '2026-09-04' });
    expect(history.commits.map(({ date }) => date)).toEqual(['2026-09-01', '2026-09-04']);
  });

  test('what is not committed yet has the day of the roadmap and no commit', () => {
    const uncommitted = [
      { path: bread, facts: factsOf(bread, slice('status: shipped')) },
      { path: 'slices/two.md', facts: factsOf('slices/two.md', slice('status: ready')) },
      { path: 'slices/new.md', isGone: true },
    ] as GitLogUncommitted;
    const history = foldHistory({ ...logOf(commits), uncommitted }, '2026-11-23');
    expect(eventsOf(history, 'slice/bread').at(-1)).toBe('2026-11-23 status active > shipped');
    expect(history.items.get('slice/bread')?.events.at(-1)).not.toHaveProperty('commit');
    expect(history.items.get('slice/bread')).toMatchObject({
      isUncommitted: true,
      lastChanged: '2026-09-05',
    });
    expect(history.items.get('slice/two')).not.toHaveProperty('firstSeen');
    expect(history.items.get('slice/two')).not.toHaveProperty('lastChanged');
    expect(eventsOf(history, 'slice/new')).toEqual(['2026-11-23 removed - > -']);
  });

  test('edits on disk leave what was made of the commits as it was', () => {
    const vision = 'vision.md';
    const said = minimal[vision] ?? '';
    const edits = [
      [{ path: bread, facts: factsOf(bread, slice('status: shipped\nshipped: 2026-09-04')) }],
      [{ path: bread, isGone: true }],
      [{ path: vision, facts: factsOf(vision, said.replaceAll('stock-outs', 'full-shelves')) }],
      [{ path: vision, facts: factsOf(vision, said.replace(/title: (?!A vision)/g, '$&New ')) }],
      [{ path: 'intents/never-run-out.md', isGone: true }],
      [],
    ] as readonly GitLogUncommitted[];
    const log = logOf(commits);
    const asOf = '2026-11-23';
    const committed = foldCommits(log, asOf);
    for (const uncommitted of [...edits, ...edits.toReversed()]) {
      const now = { ...log, uncommitted };
      expect(foldHistory(now, asOf, committed)).toEqual(foldHistory(now, asOf));
    }
  });

  test('survives being handed to another thread', () => {
    const { history } = roadmapWithHistory(commits);
    expect(structuredClone(history)).toEqual(history);
  });
});

describe('where something stood', () => {
  const history = historyOf([
    {
      date: '2026-08-03',
      files: {
        'intents/never-run-out.md': intent('horizon: later'),
        [bread]: slice('status: ready'),
      },
    },
    { date: '2026-09-14', files: { 'intents/never-run-out.md': intent('horizon: next') } },
    { date: '2026-10-01', files: { [bread]: slice('status: ready\nhorizon: now') } },
    { date: '2026-11-02', files: { 'intents/never-run-out.md': intent('declined: No.') } },
  ]);
  test.each([
    ['2026-08-02', undefined, undefined],
    ['2026-08-31', 'later', 'later'],
    ['2026-09-30', 'next', 'next'],
    ['2026-10-31', 'next', 'now'],
    ['2026-11-30', 'declined', 'now'],
  ])('at the end of %s the intent stood in %s and its slice in %s', (day, ofIntent, ofSlice) => {
    expect(horizonAt(history, { type: 'intent', id: 'never-run-out' }, day)).toBe(ofIntent);
    expect(horizonAt(history, { type: 'slice', id: 'bread' }, day)).toBe(ofSlice);
  });
});

type GitLogUncommitted = ReturnType<typeof logOf>['uncommitted'];
