import { describe, expect, test } from 'vitest';

import { horizonsAreBalanced } from '../../../src/core/coach/horizons-are-balanced.ts';
import { intentHasThread } from '../../../src/core/coach/intent-has-thread.ts';
import { laterStaysLater } from '../../../src/core/coach/later-stays-later.ts';
import { learningHasHypothesis } from '../../../src/core/coach/learning-has-hypothesis.ts';
import { learningHasNoDeadline } from '../../../src/core/coach/learning-has-no-deadline.ts';
import { nowIsAnswered } from '../../../src/core/coach/now-is-answered.ts';
import { sliceSaysWhenDone } from '../../../src/core/coach/slice-says-when-done.ts';
import { roadmapWithHistory } from '../../support/history-of-tree.ts';
import { minimal, roadmapOf } from '../../support/roadmap-of.ts';

const at = () => ({ file: '', line: 1, column: 1 });
const slice = minimal['slices/watch-one-item.md'];
const asking = `${slice}\n## Questions\n\n- [x] When?\n- [ ] Who?\n- [ ] Where?\n`;

describe('questions of active work', () => {
  const found = (changed: string, text = asking) => {
    const files = { ...minimal, 'slices/watch-one-item.md': text };
    const roadmap = roadmapWithHistory([{ date: changed, files }]);
    return nowIsAnswered(roadmap, { at, atSetting: at, limit: 30 }).map(({ message }) => message);
  };

  test('are as old as the last change, and the answered ones do not count', () => {
    expect(found('2026-10-23')).toEqual([
      '2 questions of an active slice have been open for at least 31 days.',
    ]);
  });

  test('are not reported while they may be new, when there are none, or in other work', () => {
    expect(found('2026-10-24')).toEqual([]);
    expect(found('2026-01-01', asking.replaceAll('[ ]', '[x]'))).toEqual([]);
    expect(found('2026-01-01', asking.replace('active', 'ready'))).toEqual([]);
  });

  test('are not reported where the history is not known', () => {
    const { roadmap } = roadmapOf({ ...minimal, 'slices/watch-one-item.md': asking });
    expect(roadmap && nowIsAnswered(roadmap, { at, atSetting: at, limit: 30 })).toEqual([]);
  });
});

test.for([
  ['is a choice of a few', ['now', 'now', 'now', 'next', 'later'], []],
  [
    'is nearly everything',
    ['now', 'now', 'now', 'now', 'later'],
    ['4 of 6 intents are in now, so "now" does not say what comes first.'],
  ],
  [
    'is nothing',
    ['next', 'next', 'next', 'later', 'later', 'later'],
    ['None of the 6 intents is in now.'],
  ],
  ['is everything, of few', ['now', 'now', 'now', 'now'], []],
] as const)('now %s', ([, horizons, expected]) => {
  const intent = minimal['intents/never-run-out.md'];
  const tree = horizons.map((horizon, index) => [
    `intents/i${index}.md`,
    intent.replace('horizon: now', `horizon: ${horizon}`),
  ]);
  const { 'intents/never-run-out.md': _, 'slices/watch-one-item.md': __, ...rest } = minimal;
  const later = { 'intents/later.md': intent.replace('horizon: now', 'horizon: later') };
  const all = { ...rest, ...(horizons.length === 5 && later), ...Object.fromEntries(tree) };
  const { roadmap } = roadmapOf(all);
  const found = roadmap && horizonsAreBalanced(roadmap, { at, atSetting: at, limit: 60 });
  expect(found?.map(({ message }) => message)).toEqual(expected);
});

describe('advice on everything of a kind', () => {
  const found = (count: number, text: string, first = text) => {
    const names = Array.from({ length: count }, (_, index) => `slices/s${index}.md`);
    const other = Object.fromEntries(
      names.map((name, index) => [
        name,
        (index === 0 ? first : text).replace('thread: true\n', ''),
      ]),
    );
    const { 'slices/watch-one-item.md': _, ...rest } = minimal;
    const { roadmap } = roadmapOf({ ...rest, ...other });
    const given = { at, atSetting: at, limit: 0 };
    const all = roadmap && [
      ...sliceSaysWhenDone(roadmap, given),
      ...learningHasHypothesis(roadmap, given),
    ];
    return all?.map(({ message }) => message);
  };

  test('is given once', () => {
    expect(found(5, slice)).toEqual(['None of the 5 active slices says when it is done.']);
    expect(found(6, slice.replace('status', 'kind: learn\nstatus'))).toEqual([
      'None of the 6 open experiments has a "hypothesis".',
    ]);
  });

  test('is given for each where there are few, or where one is right', () => {
    expect(found(4, slice)).toHaveLength(4);
    expect(found(5, slice, `${slice}\n## Done when\n\n- [ ] It is\n`)).toHaveLength(4);
  });
});

test('an intent of which most has shipped is not asked for a steel thread', () => {
  const found = (...statuses: readonly string[]) => {
    const plain = slice.replace(/^thread: .*\n/m, '');
    const written = statuses.map((status, index) => [
      `slices/s${index}.md`,
      plain.replace('status: active', `status: ${status}`),
    ]);
    const { 'slices/watch-one-item.md': _, ...rest } = minimal;
    const { roadmap } = roadmapOf({ ...rest, ...Object.fromEntries(written) });
    if (roadmap === undefined) throw new Error('There is no roadmap.');
    return intentHasThread(roadmap, { at, atSetting: at, limit: 0 }).length;
  };
  expect(found('ready', 'proposed')).toBe(1);
  expect(found('shipped', 'ready')).toBe(1);
  expect(found('shipped', 'shipped', 'ready')).toBe(0);
});

test('an experiment in later with a date is reported once', () => {
  const later = minimal['intents/never-run-out.md'].replace('horizon: now', 'horizon: later');
  const dated = (kind: string) => {
    const text = slice.replace('status: active', `${kind}status: proposed\ntarget: 2027`);
    const { roadmap } = roadmapOf({
      ...minimal,
      'intents/never-run-out.md': later,
      'slices/watch-one-item.md': text,
    });
    if (roadmap === undefined) throw new Error('There is no roadmap.');
    const given = { at, atSetting: at, limit: 0 };
    const rules = [laterStaysLater, learningHasNoDeadline, learningHasHypothesis];
    return rules.flatMap((rule) => rule(roadmap, given));
  };
  expect(dated('kind: learn\n').map(({ hint }) => hint)).toEqual([
    'Replace "target" with "appetite": the time you will spend.',
  ]);
  expect(dated('').map(({ hint }) => hint)).toEqual(['Remove "target" until the work is in next.']);
});
