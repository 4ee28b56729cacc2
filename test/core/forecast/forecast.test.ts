import { describe, expect, test } from 'vitest';

import { cyclesOf } from '../../../src/core/forecast/cycles-of.ts';
import { intentForecast } from '../../../src/core/forecast/intent-forecast.ts';
import { sliceForecast } from '../../../src/core/forecast/slice-forecast.ts';
import { percentile, typicalTime } from '../../../src/core/forecast/typical-time.ts';
import type { Roadmap } from '../../../src/core/roadmap/roadmap.ts';
import { roadmapWithHistory } from '../../support/history-of-tree.ts';
import { minimal, roadmapOf, type Tree } from '../../support/roadmap-of.ts';

const asOf = '2026-11-23';

describe('cycles', () => {
  test('run from the first day to the last, both counted, and leave experiments out', () => {
    const roadmap = roadmapFrom({
      'slices/a.md': slice('shipped', 'started: 2026-09-01\nshipped: 2026-09-14'),
      'slices/b.md': slice('shipped', 'started: 2026-09-02\nshipped: 2026-09-02'),
      'slices/c.md': slice('shipped', 'kind: learn\nstarted: 2026-09-01\nshipped: 2026-09-30'),
      'slices/d.md': slice('shipped', 'shipped: 2026-09-14'),
      'slices/e.md': slice('active', 'started: 2026-09-01'),
      'slices/f.md': slice('shipped', 'started: 2026-11-01\nshipped: 2026-12-24'),
    });
    expect(cyclesOf(roadmap).map((cycle) => [cycle.id, cycle.days])).toEqual([
      ['b', 1],
      ['a', 14],
    ]);
  });

  test('take from git what front matter does not say, and front matter before git', () => {
    const file = 'slices/a.md';
    const other = 'slices/b.md';
    const roadmap = roadmapWithHistory([
      {
        date: '2026-09-01',
        files: { ...minimal, [file]: slice('ready'), [other]: slice('ready') },
      },
      { date: '2026-09-07', files: { [file]: slice('active'), [other]: slice('active') } },
      {
        date: '2026-09-20',
        files: { [file]: slice('shipped'), [other]: slice('shipped', 'shipped: 2026-09-18') },
      },
    ]);
    expect(cyclesOf(roadmap)).toMatchObject([
      { started: '2026-09-07', shipped: '2026-09-18', days: 12 },
      { started: '2026-09-07', shipped: '2026-09-20', days: 14 },
    ]);
  });

  test('know no days of what git first saw when it had begun, or was done', () => {
    const roadmap = roadmapWithHistory([
      {
        date: '2026-09-01',
        files: { ...minimal, 'slices/a.md': slice('active'), 'slices/b.md': slice('shipped') },
      },
      { date: '2026-09-20', files: { 'slices/a.md': slice('shipped') } },
    ]);
    expect(cyclesOf(roadmap)).toEqual([]);
  });
});

describe('what is typical', () => {
  test('is the middle half, of at least five', () => {
    const cycles = cyclesOf(shippedAfter([5, 8, 10, 12, 40]));
    expect(typicalTime(cycles)).toMatchObject({ low: 8, high: 12, since: '2026-06-05' });
    expect(typicalTime(cycles.slice(1))).toBeUndefined();
  });

  test('is always one of the values', () => {
    expect([0.1, 0.25, 0.5, 0.75, 0.9].map((share) => percentile([4, 1, 3, 2], share))).toEqual([
      1, 1, 2, 3, 4,
    ]);
  });
});

describe('the forecast of a slice', () => {
  const past = shippedFiles([5, 8, 10, 12, 40], 'team: design');

  test('tells what those of its team took, and how it stands beside them', () => {
    const roadmap = roadmapFrom({
      ...past,
      ...named('x-', shippedFiles([90, 90, 90, 90, 90], 'team: engineering')),
      'slices/now.md': slice('active', 'team: design\nstarted: 2026-11-14'),
    });
    expect(forecastOf(roadmap, 'now')).toMatchObject({
      ...{ low: 8, high: 12, day: 10, shorter: 2 },
      team: { id: 'design' },
    });
  });

  test('rests on everybody where its team has shipped too few', () => {
    const now = { 'slices/now.md': slice('active', 'team: engineering') };
    const found = forecastOf(roadmapFrom({ ...past, ...now }), 'now');
    expect(found).toMatchObject({ low: 8, high: 12 });
    expect(found).not.toHaveProperty('team');
    expect(found).not.toHaveProperty('day');
  });

  test.each([
    ['what has not begun', slice('ready')],
    ['what is done', slice('shipped')],
    ['an experiment', slice('active', 'kind: learn')],
    ['what is far away', slice('active', 'horizon: later')],
  ])('does not speak of %s', (_, text) => {
    const roadmap = roadmapFrom({ ...past, 'slices/now.md': text });
    expect(forecastOf(roadmap, 'now')).toBeUndefined();
  });

  test('is silent where too little is known', () => {
    const few = shippedFiles([5, 8, 10, 12], '');
    const roadmap = roadmapFrom({ ...few, 'slices/now.md': slice('active') });
    expect(forecastOf(roadmap, 'now')).toBeUndefined();
  });
});

describe('the forecast of an intent', () => {
  const open = { 'slices/x.md': slice('active'), 'slices/y.md': slice('ready') };
  const past = shippedFiles([7, 14, 21, 28, 35, 42], '');

  test('rests on all that shipped, whether or not anybody knows when it began', () => {
    const undated = Object.entries(past).map(([path, text]) => [
      path,
      text.replace('started: 2026-06-01\n', ''),
    ]);
    const roadmap = roadmapFrom({ ...Object.fromEntries(undated), ...open }, '2026-07-12');
    expect(remainingOf(roadmap)).toMatchObject({ shipped: 6, weeks: 6, since: '2026-06-07' });
  });

  test('is the middle of how long as many took before, from each week on', () => {
    // Weeks with 1, 3, 0, 0, 1 and 1 shipped, read in a circle: two took 2, 1, 4, 3, 2 and 2.
    const uneven = shippedFiles([7, 14, 14, 14, 35, 42], '');
    const found = remainingOf(roadmapFrom({ ...uneven, ...open }, '2026-07-12'));
    const counts = { left: 2, shipped: 6, weeks: 6 };
    expect(found).toEqual({ ...counts, low: 1, high: 4, since: '2026-06-01' });
  });

  test('is exact where every week was alike', () => {
    const each = shippedFiles([7, 14, 21, 28, 35], '');
    const roadmap = roadmapFrom({ ...each, ...open }, '2026-07-05');
    expect(remainingOf(roadmap)).toMatchObject({ low: 2, high: 2 });
  });

  test('widens with weeks in which nothing shipped', () => {
    const soon = remainingOf(roadmapFrom({ ...past, ...open }, '2026-07-12'));
    const late = remainingOf(roadmapFrom({ ...past, ...open }, '2026-11-12'));
    expect(late?.high).toBeGreaterThan(soon?.high ?? 99);
  });

  test.each([
    ['that is not for now', { 'intents/never-run-out.md': intent('later') }],
    ['that nobody works on', { 'slices/x.md': slice('ready') }],
    ['of which an experiment is left', { 'slices/z.md': slice('ready', 'kind: learn') }],
    [
      'of which too few have shipped',
      { 'slices/s0.md': slice('dropped'), 'slices/s1.md': slice('dropped') },
    ],
  ])('does not speak of one %s', (_, change: Tree) => {
    expect(remainingOf(roadmapFrom({ ...past, ...open, ...change }, '2026-07-12'))).toBeUndefined();
  });
});

function forecastOf(roadmap: Roadmap, id: string) {
  const found = roadmap.byId.slice.get(id);
  if (!found) throw new Error(`There is no ${id}.`);
  return sliceForecast(found, roadmap);
}

function remainingOf(roadmap: Roadmap) {
  const [found] = roadmap.intents;
  if (!found) throw new Error('There is no intent.');
  return intentForecast(found, roadmap);
}

/** Slices that began on 1 June 2026 and took so many days. */
function shippedFiles(days: readonly number[], more: string): Tree {
  const files = days.map((count, index) => {
    const end = new Date(Date.UTC(2026, 5, count)).toISOString().slice(0, 10);
    const dates = `started: 2026-06-01\nshipped: ${end}${more && `\n${more}`}`;
    return [`slices/s${index}.md`, slice('shipped', dates)];
  });
  return Object.fromEntries(files);
}

function shippedAfter(days: readonly number[]): Roadmap {
  return roadmapFrom(shippedFiles(days, ''));
}

function named(prefix: string, tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([path, text]) => [path.replace('slices/', `slices/${prefix}`), text]),
  );
}

function roadmapFrom(tree: Tree, day = asOf): Roadmap {
  const base = {
    'vision.md': minimal['vision.md'],
    'intents/never-run-out.md': intent('now'),
    'roadmap.yml': 'teams: { engineering: Engineering, design: Design }\n',
  };
  const { roadmap, diagnostics } = roadmapOf({ ...base, ...tree }, day);
  if (!roadmap) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return roadmap;
}

function intent(horizon: string): string {
  return `---\ntitle: Never run out\nhorizon: ${horizon}\n---\n`;
}

function slice(status: string, more = ''): string {
  const because = status === 'dropped' ? 'because: Nobody asked.\n' : '';
  return `---\ntitle: A slice\nintent: never-run-out\nstatus: ${status}\n${because}${more && `${more}\n`}---\n`;
}
