import { describe, expect, test } from 'vitest';

import { changeKinds } from '../../../src/core/diff/change-kinds.ts';
import type { Roadmap } from '../../../src/core/roadmap/roadmap.ts';
import { changesWithText } from '../../support/change-texts.ts';
import { dedent } from '../../support/dedent.ts';
import { roadmapOf, type Tree } from '../../support/roadmap-of.ts';

const vision = dedent`
  ---
  title: Every shelf knows
  statement: No shop runs out.
  by: 2029
  goals:
    - id: gaps
      title: Fewer gaps
      why: Every gap is a sale given away.
      measure: gaps per day
      baseline: 42
      target: 21
      by: 2027-Q4
      readings: [{ date: 2026-09-01, value: 40 }]
    - id: waste
      title: Less waste
  ---
  Who it is for.
`;
const runOut = dedent`
  ---
  title: Never run out
  goals: [gaps]
  horizon: next
  confidence: low
  order: 10
  assumptions: [rework]
  ---
`;
const fresh = '---\ntitle: Fresh food\nhorizon: now\n---\n';
const watch = dedent`
  ---
  title: Watch one item
  intent: run-out
  thread: true
  status: ready
  team: design
  owner: Ana
  appetite: 2w
  target: 2026-Q4
  demo: https://a.example/
  asks: [{ team: engineering, what: Review it }]
  x-cost: 3
  ---
  It is thin.

  ## Done when

  - [x] It is seen
  - [ ] It is measured

  ## Questions

  - [ ] How many?
  - [x] Which till? The old one.
`;
const learn = dedent`
  ---
  title: Find out
  intent: run-out
  kind: learn
  hypothesis: It rains.
  status: active
  started: 2026-09-01
  ---
`;
const done = '---\ntitle: Done\nintent: run-out\nstatus: shipped\nshipped: 2026-09-12\n---\n';
const dropped = '---\ntitle: Gone\nintent: run-out\nstatus: dropped\nbecause: No need.\n---\n';
const rework = '---\ntitle: Rework\nassumption: If, then.\nstatus: testing\ntests: [learn]\n---\n';
const note = '---\ntitle: News\ndate: 2026-10-01\nslices: [done]\n---\n';
const settings = 'teams: { design: Design, engineering: Engineering }\n';
const base: Tree = {
  'roadmap.yml': settings,
  'vision.md': vision,
  'intents/run-out.md': runOut,
  'intents/fresh.md': fresh,
  'slices/watch.md': watch,
  'slices/learn.md': learn,
  'slices/done.md': done,
  'slices/dropped.md': dropped,
  'assumptions/rework.md': rework,
  'updates/note.md': note,
};

/** In each file, `from` becomes `to`; the changes are exactly those reported, each by kind and text. */
const cases: Readonly<Record<string, readonly Case[]>> = {
  'vision.md': [
    ['No shop', 'No shelf', ['statement-reworded', 'Vision statement reworded.']],
    [
      'by: 2029',
      'by: 2030',
      ['vision-rescheduled', 'Vision moved from 2029 to 2030 (1 year later).'],
    ],
    [
      'Every shelf',
      'Each shelf',
      ['retitled', '"Every shelf knows" renamed to "Each shelf knows".'],
    ],
    [
      'Who it is for.',
      'Who it is for, today.',
      ['text-changed', 'The vision: text changed (2 words added, 1 word removed).'],
    ],
    [
      'measure: gaps per day',
      'measure: gaps per day\n    unit: "%"',
      ['key-changed', '"Fewer gaps": unit set to "%".'],
    ],
    ['target: 21', 'target: 14', ['goal-retargeted', '"Fewer gaps": target 21 → 14.']],
    [
      'by: 2027-Q4',
      'by: 2028-Q2',
      ['goal-retargeted', '"Fewer gaps": due Q4 2027 → Q2 2028 (6 months later).'],
    ],
    [
      'by: 2027-Q4',
      'by: 2027-Q1',
      ['goal-retargeted', '"Fewer gaps": due Q4 2027 → Q1 2027 (9 months earlier).'],
    ],
    ['a sale given away', 'a sale lost', ['reason-changed', '"Fewer gaps": reason reworded.']],
    [
      'value: 40 }',
      'value: 40 }, { date: 2026-10-01, value: 36 }',
      ['goal-reading', '"Fewer gaps": 40 → 36 on 1 Oct 2026 (29 % of the way to 21).'],
    ],
    [
      'value: 40',
      'value: 41',
      ['goal-reading', '"Fewer gaps": 1 Sept 2026 corrected from 40 to 41 (5 % of the way to 21).'],
    ],
    [
      '  - id: waste\n    title: Less waste\n',
      '  - id: waste\n    title: Less waste\n  - id: trust\n    title: Trust\n',
      ['goal-added', '"Trust" is a new goal.'],
    ],
    ['  - id: waste\n    title: Less waste\n', '', ['goal-removed', 'Goal "Less waste" removed.']],
  ],
  'intents/run-out.md': [
    ['horizon: next', 'horizon: now', ['horizon-moved', '"Never run out" moved from Next to Now.']],
    [
      'horizon: next',
      'declined: Too dear.',
      ['intent-declined', '"Never run out" declined, was in Next: "Too dear."'],
    ],
    [
      'horizon: next\nconfidence: low\norder: 10',
      'done: 2026-11-01\nconfidence: low',
      ['intent-done', 'Done: "Never run out", on 1 Nov 2026 (was in Next).'],
    ],
    [
      'order: 10',
      'order: 20',
      ['order-changed', '"Never run out" moved to another position in Next.'],
    ],
    ['order: 10\n', '', ['order-changed', '"Never run out" no longer has a set position in Next.']],
    [
      'horizon: next\nconfidence: low\norder: 10',
      'horizon: now\nconfidence: low\norder: 3',
      ['horizon-moved', '"Never run out" moved from Next to Now.'],
      ['order-changed', '"Never run out" now has a set position in Now.'],
    ],
    [
      'horizon: next\nconfidence: low\norder: 10',
      'declined: Too dear.\nconfidence: low',
      ['intent-declined', '"Never run out" declined, was in Next: "Too dear."'],
    ],
    [
      'confidence: low',
      'confidence: high',
      ['confidence-changed', '"Never run out": confidence low → high.'],
    ],
    [
      '[gaps]',
      '[waste]',
      ['intent-repointed', '"Never run out" now serves "Less waste" instead of "Fewer gaps".'],
    ],
    ['[gaps]', '[gaps, waste]', ['intent-repointed', '"Never run out" now serves "Less waste".']],
    [
      'assumptions: [rework]\n',
      '',
      ['assumptions-changed', '"Never run out" no longer depends on "Rework".'],
    ],
    [
      'order: 10',
      'order: 10\nreviewed: 2026-10-01',
      ['reviewed', '"Never run out" reviewed 1 Oct 2026.'],
    ],
    [
      'order: 10',
      'order: 10\nlinks: [{ label: Research, url: "https://a.example/" }]',
      ['links-changed', '"Never run out" now links to "Research".'],
    ],
  ],
  'intents/fresh.md': [
    [
      'horizon: now',
      'horizon: now\norder: 3',
      ['order-changed', '"Fresh food" now has a set position in Now.'],
    ],
  ],
  'slices/watch.md': [
    [
      'status: ready',
      'status: active\nstarted: 2026-10-01',
      ['slice-started', '"Watch one item" started 1 Oct 2026.'],
    ],
    [
      'status: ready',
      'status: proposed',
      ['slice-set-back', '"Watch one item" moved back from ready to proposed.'],
    ],
    [
      'status: ready',
      'status: shipped\nshipped: 2026-12-31',
      ['promise-kept', '"Watch one item" shipped on time, due Q4 2026.'],
      ['slice-shipped', '"Watch one item" shipped 31 Dec 2026.'],
    ],
    [
      'status: ready',
      'status: shipped',
      ['promise-kept', '"Watch one item" shipped on time, due Q4 2026.'],
      ['slice-shipped', '"Watch one item" shipped.'],
    ],
    [
      'status: ready',
      'status: shipped\nshipped: 2027-01-21',
      ['promise-missed', '"Watch one item" shipped 3 weeks late, due Q4 2026.'],
      ['slice-shipped', '"Watch one item" shipped 21 Jan 2027.'],
    ],
    [
      'status: ready',
      'status: dropped\nbecause: Dull.',
      ['promise-withdrawn', '"Watch one item": promise withdrawn, was due Q4 2026.'],
      ['slice-dropped', '"Watch one item" dropped: "Dull."'],
    ],
    [
      '2026-Q4',
      '2027-Q1',
      ['promise-slipped', '"Watch one item" slipped 3 months: Q4 2026 → Q1 2027.'],
    ],
    [
      '2026-Q4',
      '2026-11',
      [
        'promise-brought-forward',
        '"Watch one item" was brought forward 1 month: Q4 2026 → November 2026.',
      ],
    ],
    [
      '2026-Q4',
      '2026-12-31',
      ['promise-restated', '"Watch one item": target date restated from Q4 2026 to 31 Dec 2026.'],
    ],
    [
      'target: 2026-Q4\n',
      '',
      ['promise-withdrawn', '"Watch one item": promise withdrawn, was due Q4 2026.'],
    ],
    [
      'appetite: 2w',
      'appetite: 3w',
      ['appetite-changed', '"Watch one item": appetite changed from 2 weeks to 3 weeks.'],
    ],
    [
      'https://a.example/',
      'https://b.example/',
      [
        'demo-changed',
        '"Watch one item": demo changed from https://a.example/ to https://b.example/.',
      ],
    ],
    [
      'owner: Ana',
      'owner: Tom',
      ['owner-changed', '"Watch one item": owner changed from Ana to Tom.'],
    ],
    [
      'team: design',
      'team: engineering',
      ['team-changed', '"Watch one item" moved from Design to Engineering.'],
    ],
    [
      'what: Review it',
      'what: Review it, agreed: Leo',
      ['ask-agreed', '"Watch one item": request agreed by Leo of Engineering: "Review it".'],
    ],
    [
      'what: Review it',
      'what: Build it',
      ['ask-made', '"Watch one item": request to Engineering: "Build it".'],
      ['ask-withdrawn', '"Watch one item": request to Engineering withdrawn: "Review it".'],
    ],
    [
      'x-cost: 3',
      'x-cost: 4',
      ['extra-changed', '"Watch one item": custom keys changed: "x-cost".'],
    ],
    [
      'It is thin.',
      'It is very thin.',
      ['text-changed', '"Watch one item": text changed (1 word added).'],
    ],
    [
      '- [ ] It is measured',
      '- [x] It is measured',
      ['done-when-checked', '"Watch one item": done: "It is measured" (2 of 2).'],
    ],
    [
      '- [x] It is seen',
      '- [ ] It is seen',
      ['done-when-unchecked', '"Watch one item": no longer done: "It is seen".'],
    ],
    [
      '- [ ] It is measured',
      '- [ ] It is measured\n- [ ] It is loved',
      ['done-when-added', '"Watch one item": 1 done-when item added: "It is loved".'],
    ],
    [
      '- [ ] It is measured',
      '- [ ] It is measured\n- [ ] It is loved\n- [x] It is sold\n- [ ] It is known\n- [ ] Blue\n- [ ] Red',
      [
        'done-when-added',
        '"Watch one item": 5 done-when items added (1 done): "It is loved", "It is sold", "It is known" and 2 more.',
      ],
    ],
    [
      '- [ ] It is measured',
      '',
      ['done-when-removed', '"Watch one item": done-when items removed: "It is measured".'],
    ],
    [
      '- [ ] It is measured',
      '- [ ] It is well measured',
      ['done-when-reworded', '"Watch one item": done-when items reworded: "It is well measured".'],
    ],
    [
      '- [ ] How many?',
      '- [x] How many? Three.',
      ['question-answered', '"Watch one item": question answered: "How many? Three."'],
    ],
    [
      '- [x] Which till? The old one.',
      '- [ ] Which till?',
      ['question-reopened', '"Watch one item": question reopened: "Which till?"'],
    ],
    [
      '- [ ] How many?',
      '- [ ] How many?\n- [ ] Who pays?',
      ['question-asked', '"Watch one item": new question: "Who pays?"'],
    ],
    [
      '- [ ] How many?',
      '',
      ['question-removed', '"Watch one item": question removed: "How many?"'],
    ],
    [
      'Which till? The old one.',
      'Which till? The new one.',
      ['question-reworded', '"Watch one item": question reworded: "Which till? The new one."'],
    ],
    [
      'thread: true\n',
      '',
      ['thread-unset', '"Never run out" no longer has a steel thread, was "Watch one item".'],
    ],
  ],
  'slices/learn.md': [
    [
      'status: active',
      'status: active\ntarget: 2027-03',
      ['promise-made', '"Find out" is due March 2027.'],
    ],
    [
      'status: active',
      'status: ready',
      ['slice-set-back', '"Find out" moved back from active to ready.'],
    ],
    [
      'status: active',
      'status: active\nlearned: It pours.',
      ['lesson-learned', 'Lesson of "Find out": "It pours."'],
    ],
    ['It rains.', 'It snows.', ['hypothesis-changed', 'New hypothesis of "Find out": "It snows."']],
    ['kind: learn\n', '', ['kind-changed', '"Find out" is no longer an experiment.']],
    ['2026-09-01', '2026-09-02', ['dates-changed', '"Find out": started 2 Sept 2026.']],
    [
      'status: active',
      'status: active\ndepends_on: [done]',
      ['dependencies-changed', '"Find out" now depends on "Done".'],
    ],
    [
      'intent: run-out',
      'intent: run-out\nhorizon: later',
      [
        'horizon-moved',
        '"Find out" moved from Next to Later. Its intent "Never run out" is in Next.',
      ],
    ],
  ],
  'slices/done.md': [
    [
      'shipped: 2026-09-12',
      'started: 2026-09-01\nshipped: 2026-09-13',
      ['dates-changed', '"Done": started 1 Sept 2026, shipped 13 Sept 2026.'],
    ],
    [
      'shipped: 2026-09-12',
      'started: 2026-09-01',
      ['dates-changed', '"Done": started 1 Sept 2026, ship date removed.'],
    ],
    [
      'shipped\nshipped: 2026-09-12',
      'active',
      ['slice-reopened', '"Done" reopened: shipped → active.'],
    ],
  ],
  'slices/dropped.md': [
    [
      'No need.',
      'No money.',
      ['reason-changed', '"Gone" is still dropped, new reason: "No money."'],
    ],
  ],
  'assumptions/rework.md': [
    ['testing', 'holds', ['assumption-holds', 'Assumption "Rework": testing → holds.']],
    ['testing', 'broken', ['assumption-broken', 'Assumption "Rework": testing → broken.']],
    ['testing', 'untested', ['assumption-untested', 'Assumption "Rework": testing → untested.']],
    ['If, then.', 'If not, then.', ['assumption-reworded', 'Assumption "Rework" reworded.']],
    [
      '[learn]',
      '[watch]',
      [
        'tests-changed',
        '"Rework" is now tested by "Watch one item", no longer tested by "Find out".',
      ],
    ],
  ],
  'updates/note.md': [
    [
      '2026-10-01',
      '2026-10-02',
      ['update-redated', 'Update "News" redated from 1 Oct 2026 to 2 Oct 2026.'],
    ],
    ['[done]', '[learn]', ['update-relinked', 'Update "News" is now about other items.']],
  ],
  'roadmap.yml': [
    ['Design,', 'Product design,', ['retitled', '"Design" renamed to "Product design".']],
    ['Engineering }', 'Engineering, research: Research }', ['team-added', 'New team: "Research".']],
    [
      'design: Design',
      'design: { name: Design, lens: ai-ml }',
      ['lens-changed', '"Design": lens changed from design to ai-ml.'],
    ],
    [
      'teams:',
      'labels: { now: Today }\nteams:',
      [
        'setting-changed',
        'Setting "labels" changed from "Now", "Next", "Later", "Done" to "Today", "Next", "Later", "Done".',
      ],
    ],
  ],
};

describe('each change', () => {
  const named = Object.entries(cases).flatMap(([file, own]) =>
    own.map(([from, to, ...reported]) => ({ file, from, to, reported })),
  );
  test.each(named)('of $file, from $from to $to', ({ file, from, to, reported }) => {
    expect(between(base, { ...base, [file]: replaced(file, from, to) })).toEqual(reported);
  });
});

/** What takes more than a word to write down: another tree, and the kinds and texts reported. */
const wider: Readonly<Record<string, readonly [Tree, ...(readonly [string, string])[]]>> = {
  'a reading that is put right together with a new one': [
    {
      ...base,
      'vision.md': vision.replace(
        '{ date: 2026-09-01, value: 40 }',
        '{ date: 2026-09-01, value: 41 }, { date: 2026-10-01, value: 1000.5 }',
      ),
    },
    ['goal-reading', '"Fewer gaps": 41 → 1,000.5 on 1 Oct 2026 (worse than at the start).'],
  ],
  'a new slice that has shipped already': [
    {
      ...base,
      'slices/new.md':
        '---\ntitle: First\nintent: fresh\nstatus: shipped\nshipped: 2026-10-01\ntarget: 2026-Q4\n---\n',
    },
    ['promise-restated', '"First" added after it shipped, with target date Q4 2026.'],
    ['slice-shipped', '"First" shipped 1 Oct 2026.'],
    ['slice-added', '"First" added to "Fresh food".'],
  ],
  'a target that is changed with the status is not the one that counts': [
    { ...base, 'slices/watch.md': watch.replace('2026-Q4', '2026-Q3').replace('ready', 'shipped') },
    ['promise-kept', '"Watch one item" shipped on time, due Q4 2026.'],
    [
      'promise-restated',
      '"Watch one item": target date corrected after it ended, from Q4 2026 to Q3 2026.',
    ],
    ['slice-shipped', '"Watch one item" shipped.'],
  ],
  'goals in another order': [
    {
      ...base,
      'vision.md': vision.replace(/( {2}- id: gaps[^]*?)( {2}- id: waste\n.*\n)/, '$2$1'),
    },
    ['goals-reordered', 'Goals reordered: "Less waste" and "Fewer gaps".'],
  ],
  'a new intent with a slice that is being worked on': [
    {
      ...base,
      'intents/new.md': '---\ntitle: New\nhorizon: later\ngoals: [gaps]\n---\n',
      'slices/new.md': '---\ntitle: First\nintent: new\nstatus: active\ntarget: 2027\n---\n',
    },
    ['promise-made', '"First" is due 2027.'],
    ['slice-started', '"First" started.'],
    ['intent-added', '"New" added to Later for "Fewer gaps".'],
    ['slice-added', '"First" added to "New".'],
  ],
  'an intent that is gone': [
    without('intents/fresh.md'),
    ['intent-removed', 'Intent "Fresh food" removed.'],
  ],
  'a slice that is gone, and its promise with it': [
    { ...without('slices/watch.md') },
    ['promise-withdrawn', '"Watch one item": promise withdrawn with the slice, was due Q4 2026.'],
    ['slice-removed', '"Watch one item" removed from "Never run out", was ready.'],
    ['thread-unset', '"Never run out" no longer has a steel thread, was "Watch one item".'],
  ],
  'a slice that changes its intent': [
    { ...base, 'slices/learn.md': learn.replace('run-out', 'fresh') },
    ['slice-moved', '"Find out" moved from "Never run out" to "Fresh food".'],
  ],
  'another steel thread': [
    {
      ...base,
      'slices/watch.md': watch.replace('thread: true\n', ''),
      'slices/learn.md': learn.replace('kind:', 'thread: true\nkind:'),
    },
    ['thread-replaced', 'Steel thread of "Never run out": "Watch one item" → "Find out".'],
  ],
  'a new file name': [
    {
      ...without('slices/learn.md'),
      'slices/find-out.md': learn,
      'assumptions/rework.md': rework.replace('learn', 'find-out'),
    },
    ['renamed', '"Find out" has a new id: "learn" → "find-out".'],
  ],
  'an assumption and an update that come': [
    {
      ...base,
      'assumptions/new.md': '---\ntitle: Haste\nassumption: If, then.\nstatus: untested\n---\n',
      'updates/new.md': '---\ntitle: More news\ndate: 2026-10-09\n---\n',
    },
    ['assumption-added', 'New assumption: "Haste" (untested).'],
    ['update-added', '"More news" posted 9 Oct 2026.'],
  ],
  'an assumption and an update that go': [
    {
      ...without('assumptions/rework.md', 'updates/note.md'),
      'intents/run-out.md': runOut.replace('assumptions: [rework]\n', ''),
    },
    ['assumption-removed', 'Assumption "Rework" removed.'],
    ['assumptions-changed', '"Never run out" no longer depends on "Rework".'],
    ['update-removed', 'Update "News" of 1 Oct 2026 removed.'],
  ],
};

describe('changes that belong together', () => {
  test.each(Object.entries(wider))('%s', (_, [tree, ...reported]) => {
    expect(between(base, tree)).toEqual(reported);
  });

  test.each([
    ['intents/fresh.md', 'horizon: now', 'declined: No.', 'intent-revived'],
    ['intents/fresh.md', 'horizon: now', 'done: 2026-11-01', 'intent-reopened'],
    ['slices/watch.md', 'thread: true\n', '', 'thread-named'],
    ['slices/watch.md', 'status: ready', 'status: proposed', 'slice-readied'],
    ['assumptions/rework.md', 'testing', 'untested', 'assumption-tested'],
    ['slices/watch.md', 'what: Review it', 'what: Review it, agreed: Leo', 'ask-disagreed'],
    ['roadmap.yml', 'Engineering }', 'Engineering, research: Research }', 'team-removed'],
  ])('undone in %s, where %j was %j: %s', (file, is, was, kind) => {
    expect(
      between({ ...base, [file]: replaced(file, is, was) }, base).map(([reported]) => reported),
    ).toEqual([kind]);
  });

  test('a goal that is due within a year it was to be reached by', () => {
    const byYear = { ...base, 'vision.md': vision.replace('2027-Q4', '2027') };
    const byQuarter = { ...base, 'vision.md': vision.replace('2027-Q4', '2027-Q1') };
    expect(between(byYear, byQuarter)).toEqual([
      ['goal-retargeted', '"Fewer gaps": due 2027 → Q1 2027 (9 months earlier).'],
    ]);
  });

  test('a declined intent whose place among others changes', () => {
    const declined = (order: number) => ({
      ...base,
      'intents/fresh.md': fresh.replace('horizon: now', `declined: No.\norder: ${order}`),
    });
    expect(between(declined(1), declined(2))).toEqual([
      ['order-changed', '"Fresh food" moved to another position in Declined.'],
    ]);
  });

  test.each([
    ['done: 2026-11-01', 'done: 2026-11-02', '"Fresh food": done 2 Nov 2026.'],
    ['done: 2026-11-01', 'horizon: later', '"Fresh food" is no longer done, now in Later.'],
    ['done: 2026-11-01', 'declined: No.', '"Fresh food" declined, was in no horizon: "No."'],
    ['declined: No.', 'done: 2026-11-01', 'Done: "Fresh food", on 1 Nov 2026 (was in no horizon).'],
    [
      'done: 2026-11-01\norder: 1',
      'done: 2026-11-01\norder: 2',
      '"Fresh food" moved to another position in Done.',
    ],
  ])('an intent with %j, then %j', (was, is, told) => {
    const one = (stage: string) => ({
      ...base,
      'intents/fresh.md': fresh.replace('horizon: now', stage),
    });
    expect(between(one(was), one(is)).map(([, text]) => text)).toEqual([told]);
  });

  test('a new intent that is done', () => {
    const added = fresh.replace('horizon: now', 'done: 2026-11-01');
    const { 'intents/fresh.md': _, ...others } = base;
    expect(between(others, { ...others, 'intents/fresh.md': added })).toEqual([
      ['intent-added', '"Fresh food" added as done on 1 Nov 2026.'],
    ]);
  });

  const overdue = watch.replace('2026-Q4', '2026-Q3');
  test.each([
    [
      'dropped',
      { 'slices/watch.md': overdue.replace('ready', 'dropped\nbecause: Dull.') },
      '"Watch one item": promise withdrawn, was due Q3 2026 (about 8 weeks overdue).',
    ],
    [
      'left without a target',
      { 'slices/watch.md': watch.replace('target: 2026-Q4\n', '') },
      '"Watch one item": promise withdrawn, was due Q3 2026 (about 8 weeks overdue).',
    ],
    [
      'removed',
      undefined,
      '"Watch one item": promise withdrawn with the slice, was due Q3 2026 (about 8 weeks overdue).',
    ],
  ])('an overdue promise of a slice that is %s', (_, changed, reported) => {
    const before = { ...base, 'slices/watch.md': overdue };
    const after = changed ? { ...before, ...changed } : without('slices/watch.md');
    expect(between(before, after)).toContainEqual(['promise-withdrawn', reported]);
  });

  test('a promise whose period had ended when it shipped, without its day', () => {
    const before = { ...base, 'slices/watch.md': overdue };
    const after = { ...base, 'slices/watch.md': overdue.replace('ready', 'shipped') };
    expect(between(before, after)).toEqual([
      ['promise-undated', '"Watch one item" shipped, ship date unknown, due Q3 2026.'],
      ['slice-shipped', '"Watch one item" shipped.'],
    ]);
  });

  test('a promise for a day that becomes one for the period it ends', () => {
    const before = { ...base, 'slices/watch.md': watch.replace('2026-Q4', '2026-12-31') };
    expect(between(before, base)).toEqual([
      ['promise-restated', '"Watch one item": target date restated from 31 Dec 2026 to Q4 2026.'],
    ]);
  });

  test('an ask that passes from one person to another', () => {
    const agreedBy = (name: string) => ({
      ...base,
      'slices/watch.md': replaced(
        'slices/watch.md',
        'what: Review it',
        `what: Review it, agreed: ${name}`,
      ),
    });
    expect(between(agreedBy('Leo'), agreedBy('Ana'))).toEqual([
      [
        'ask-changed',
        '"Watch one item": request agreed by Ana of Engineering instead of Leo: "Review it".',
      ],
    ]);
  });

  test('a roadmap that begins, and one that ends', () => {
    const roadmap = made(base);
    const begun = changesWithText(undefined, roadmap);
    expect(begun[0]).toMatchObject({
      kind: 'roadmap-begun',
      item: { kind: 'vision' },
      file: 'vision.md',
    });
    expect(begun.filter(({ kind }) => kind === 'slice-added')).toHaveLength(4);
    expect(changesWithText(roadmap, undefined)[0]).toMatchObject({
      kind: 'roadmap-removed',
      text: 'Roadmap removed. Its vision was "Every shelf knows".',
    });
    expect(changesWithText(undefined, undefined)).toEqual([]);
  });

  test('every kind there is occurs on this page', () => {
    const reported = [...Object.values(cases).flat(), ...Object.values(wider)]
      .flat(2)
      .filter((part) => typeof part === 'string');
    const others = [
      'intent-revived',
      'promise-undated',
      'intent-reopened',
      'thread-named',
      'slice-readied',
      'assumption-tested',
      'ask-disagreed',
      'team-removed',
      'ask-changed',
      'roadmap-begun',
      'roadmap-removed',
      'key-changed',
    ];
    const missing = Object.keys(changeKinds).filter(
      (kind) => !reported.includes(kind) && !others.includes(kind),
    );
    expect(missing).toEqual([]);
  });
});

describe('a change', () => {
  test('carries the item, its file and its values', () => {
    const head = { ...base, 'slices/watch.md': watch.replace('status: ready', 'status: active') };
    expect(changesWithText(made(base), made(head))).toEqual([
      {
        kind: 'slice-started',
        item: { kind: 'slice', id: 'watch', title: 'Watch one item' },
        file: 'slices/watch.md',
        text: '"Watch one item" started.',
        before: { status: 'ready' },
        after: { status: 'active' },
        detail: { was: 'ready', is: 'active' },
      },
    ]);
  });

  test('is not made of how a file is laid out or where it lies', () => {
    const head = {
      ...without('slices/watch.md', 'slices/learn.md'),
      'slices/sub/learn.md': learn.replace(
        'title: Find out\nintent: run-out',
        'intent:   "run-out"\ntitle: Find out # so',
      ),
      'slices/watch.mdx': watch
        .replace('- [ ] How many?', '*  [ ]  How\n   many?')
        .replace('## Questions', 'Questions\n---------')
        .replace('It is thin.', '_It_ is\n**thin**.\r\n'),
    };
    expect(between(base, head)).toEqual([]);
  });

  test('is not made of links that follow what moved', () => {
    const linking = (path: string) => ({
      ...base,
      'updates/note.md': `${note}See [it](${path}).\n`,
    });
    const head = {
      ...linking('../slices/find-out.md'),
      'slices/find-out.md': learn,
      'assumptions/rework.md': rework.replace('learn', 'find-out'),
    };
    const moved = Object.fromEntries(
      Object.entries(head).filter(([file]) => file !== 'slices/learn.md'),
    );
    expect(between(linking('../slices/learn.md'), moved).map(([kind]) => kind)).toEqual([
      'renamed',
    ]);
  });

  test('knows an item by its file when git does, though title and text changed', () => {
    const head = {
      ...without('slices/learn.md'),
      'slices/rain.md': learn.replace('Find out', 'Find out about rain'),
      'assumptions/rework.md': rework.replace('learn', 'rain'),
    };
    const renames = [{ from: 'slices/learn.md', to: 'slices/rain.md' }];
    const changes = changesWithText(made(base), made(head), { renames });
    expect(changes.map(({ kind }) => kind)).toEqual(['retitled', 'renamed']);
  });

  test('does not take one thing for another because their keys are alike', () => {
    const head = {
      ...without('slices/done.md', 'updates/note.md'),
      'slices/camera.md': done.replace('title: Done', 'title: Point a camera at the shelf'),
    };
    const renames = [{ from: 'slices/done.md', to: 'slices/camera.md' }];
    const changes = changesWithText(made(base), made(head), { renames });
    expect(changes.map(({ kind }) => kind)).toEqual([
      'slice-shipped',
      'slice-added',
      'slice-removed',
      'update-removed',
    ]);
  });
});

function between(before: Tree, after: Tree): readonly (readonly [string, string])[] {
  return changesWithText(made(before), made(after)).map(({ kind, text }) => [kind, text]);
}

function replaced(file: string, from: string, to: string): string {
  const text = base[file] ?? '';
  expect(text).toContain(from);
  return text.replace(from, () => to);
}

function without(...files: readonly string[]): Tree {
  return Object.fromEntries(Object.entries(base).filter(([file]) => !files.includes(file)));
}

function made(tree: Tree): Roadmap {
  const { roadmap, diagnostics } = roadmapOf(tree);
  if (!roadmap) throw new Error(JSON.stringify(diagnostics, null, 1));
  return roadmap;
}

type Case = readonly [
  from: string,
  to: string,
  ...reported: readonly (readonly [kind: string, text: string])[],
];
