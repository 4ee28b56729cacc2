import { describe, expect, test } from 'vitest';

import type { Roadmap } from '../../../src/core/roadmap/roadmap.ts';
import { minimal, roadmapOf, type Tree } from '../../support/roadmap-of.ts';

function linked(changes: Tree): Roadmap {
  const { roadmap, diagnostics } = roadmapOf({ ...minimal, ...changes });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return roadmap as Roadmap;
}

function slice(...lines: readonly string[]): string {
  return ['---', 'title: S', 'intent: never-run-out', ...lines, '---', ''].join('\n');
}

function intent(title: string, ...lines: readonly string[]): string {
  return ['---', `title: ${title}`, ...lines, '---', ''].join('\n');
}

describe('an intent', () => {
  test('tells its slices thread first, then by status, date and dependency', () => {
    const { intents } = linked({
      'slices/a-proposed.md': slice('status: proposed'),
      'slices/b-ready.md': slice('status: ready', 'depends_on: [z-ready]'),
      'slices/c-dropped.md': slice('status: dropped'),
      'slices/d-shipped.md': slice('status: shipped', 'shipped: 2026-09-12'),
      'slices/e-shipped.md': slice('status: shipped', 'shipped: 2026-08-12'),
      'slices/z-ready.md': slice('status: ready'),
    });
    expect(intents[0]?.slices.map(({ id }) => id)).toEqual([
      'watch-one-item',
      'e-shipped',
      'd-shipped',
      'z-ready',
      'b-ready',
      'a-proposed',
      'c-dropped',
    ]);
    expect(intents[0]?.thread?.id).toBe('watch-one-item');
    expect(intents[0]?.progress).toEqual({ shipped: 2, total: 6 });
  });

  test('is at its active slice, a free one before a blocked one', () => {
    const { intents } = linked({
      'slices/watch-one-item.md': slice('thread: true', 'status: active', 'depends_on: [later]'),
      'slices/free.md': slice('status: active'),
      'slices/later.md': slice('status: proposed'),
    });
    expect(intents[0]?.current?.id).toBe('free');
  });

  test('has no current slice when all have shipped or were dropped', () => {
    const { intents } = linked({ 'slices/watch-one-item.md': slice('status: shipped') });
    expect(intents[0]?.current).toBeUndefined();
  });

  test('is ordered by horizon, order and title; done ones come later, the latest first, then declined ones', () => {
    const { intents, goals } = linked({
      'intents/a.md': intent('A', 'declined: No', 'goals: [stock-outs]'),
      'intents/b.md': intent('B', 'horizon: later'),
      'intents/c.md': intent('C', 'horizon: now', 'order: 2'),
      'intents/d.md': intent('D', 'horizon: now', 'order: 1', 'goals: [stock-outs]'),
      'intents/e.md': intent('E', 'done: 2026-03-02', 'goals: [stock-outs]', 'order: 1'),
      'intents/f.md': intent('F', 'done: 2026-11-02', 'goals: [stock-outs]', 'order: 2'),
    });
    expect(intents.map(({ id }) => id)).toEqual(['d', 'c', 'never-run-out', 'b', 'f', 'e', 'a']);
    expect(goals[0]?.intents.map(({ id }) => id)).toEqual(['d', 'never-run-out']);
    expect(goals[0]?.done.map(({ id }) => id)).toEqual(['f', 'e']);
  });
});

describe('a slice', () => {
  const { byId } = linked({
    'slices/first.md': slice('status: shipped'),
    'slices/second.md': slice('status: active', 'depends_on: [first]', 'appetite: 2w'),
    'slices/third.md': slice('status: ready', 'depends_on: [first, second]', 'horizon: next'),
    'slices/gone.md': slice('status: dropped', 'depends_on: [second]'),
  });

  test('waits for what it depends on and has not shipped', () => {
    expect(byId.slice.get('third')?.blockedBy.map(({ id }) => id)).toEqual(['second']);
    expect(byId.slice.get('second')?.blockedBy).toEqual([]);
    expect(byId.slice.get('gone')?.blockedBy).toEqual([]);
  });

  test('holds up what depends on it and is still to come', () => {
    expect(byId.slice.get('second')?.blocks.map(({ id }) => id)).toEqual(['third']);
  });

  test('is on the horizon of its intent unless it has its own', () => {
    expect(byId.slice.get('second')?.horizon).toBe('now');
    expect(byId.slice.get('third')?.horizon).toBe('next');
  });

  test('has an appetite of days or weeks', () => {
    expect(byId.slice.get('second')?.appetite).toEqual({ amount: 2, unit: 'week' });
  });

  test('counts its tasks', () => {
    const text = `${slice('status: active')}## Done when\n\n- [x] a\n- [ ] b\n\n## Questions\n\n- [ ] c\n`;
    const roadmap = linked({ 'slices/a.md': text });
    expect(roadmap.byId.slice.get('a')?.doneWhen).toEqual({ done: 1, total: 2 });
    expect(roadmap.byId.slice.get('a')?.questions).toEqual({ done: 0, total: 1 });
  });
});

describe('a goal', () => {
  const goal = (...lines: readonly string[]): Tree => ({
    'vision.md': `---\ntitle: V\nstatement: S\ngoals:\n  - id: stock-outs\n    title: G\n    ${lines.join('\n    ')}\n---\n`,
  });
  const measured = ['measure: m', 'baseline: 40', 'target: 20'];

  test.for([
    ['is halfway', 30, 0.5],
    ['moved the wrong way', 44, -0.2],
    ['went past its target', 15, 1.25],
  ] as const)('%s', ([, value, progress]) => {
    const { goals } = linked(goal(...measured, `readings: [{date: 2026-07-01, value: ${value}}]`));
    expect(goals[0]?.measurement).toMatchObject({ progress, direction: 'down' });
  });

  test('is as far as its latest reading, in whatever order they are written', () => {
    const { goals } = linked(
      goal(
        ...measured,
        'readings:',
        '  - {date: 2026-07-01, value: 30}',
        '  - {date: 2026-03-01, value: 39}',
      ),
    );
    expect(goals[0]?.measurement?.latest).toEqual({ date: '2026-07-01', value: 30 });
  });

  test('is not believed to have been read on a day that is yet to come', () => {
    const { goals } = linked(
      goal(
        ...measured,
        'readings:',
        '  - {date: 2026-07-01, value: 30}',
        '  - {date: 2027-09-01, value: 20}',
      ),
    );
    expect(goals[0]?.measurement?.latest).toEqual({ date: '2026-07-01', value: 30 });
    expect(goals[0]?.measurement?.readings).toHaveLength(1);
  });

  test('has no progress before it was measured', () => {
    expect(linked(goal(...measured)).goals[0]?.measurement).not.toHaveProperty('progress');
    expect(linked(goal('why: w')).goals[0]).not.toHaveProperty('measurement');
  });
});

describe('a team', () => {
  const roadmap = linked({
    'roadmap.yml': 'teams: {design: Design, engineering: Engineering}\n',
    'intents/never-run-out.md': intent('I', 'horizon: now', 'team: engineering'),
    'slices/a.md': slice('status: active', 'asks: [{team: design, what: Look}]'),
    'slices/b.md': slice('status: active', 'team: design'),
    'slices/c.md': slice('status: shipped', 'asks: [{team: design, what: Look}]'),
  });

  test('works on its own slices and on those of its intents that name no other', () => {
    const ids = roadmap.teams.map(({ slices }) => slices.map(({ id }) => id));
    expect(ids).toEqual([['b'], ['c', 'watch-one-item', 'a'].toSorted(byPlace)]);
  });

  test('is asked by slices that are still to come', () => {
    expect(roadmap.byId.team.get('design')?.asked.map(({ slice: each }) => each.id)).toEqual(['a']);
  });

  function byPlace(a: string, b: string): number {
    const order = roadmap.slices.map(({ id }) => id);
    return order.indexOf(a) - order.indexOf(b);
  }
});

describe('settings', () => {
  test('are all there without a file', () => {
    expect(linked({}).settings).toEqual({
      title: 'Every shelf knows what it needs',
      base: '/',
      branch: 'main',
      directory: 'content',
      language: 'en',
      labels: { now: 'Now', next: 'Next', later: 'Later', done: 'Done' },
      people: {},
      redirects: {},
      forget: [],
      coach: 'default',
      hasGuide: true,
      hasHealth: true,
      rules: {},
      words: {},
    });
  });

  test.for([
    ['url: https://a.example/road/map', 'https://a.example', '/road/map/'],
    ['url: https://a.example/x\nbase: /y', 'https://a.example', '/y/'],
    ['url: https://a.example', 'https://a.example', '/'],
  ] as const)('publish "%s" under one origin and base', ([text, url, base]) => {
    expect(linked({ 'roadmap.yml': text }).settings).toMatchObject({ url, base });
  });
});

test('a roadmap can be cloned to another thread', () => {
  const roadmap = linked({
    'slices/a.md': slice('status: active', 'depends_on: [watch-one-item]'),
  });
  expect(structuredClone(roadmap)).toEqual(roadmap);
});
