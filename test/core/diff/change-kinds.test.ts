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

/** In `file`, `from` becomes `to`; the changes are exactly those told, each by kind and text. */
const cases: readonly Case[] = [
  [
    'vision.md',
    'No shop',
    'No shelf',
    ['statement-reworded', 'The statement of the vision is reworded.'],
  ],
  [
    'vision.md',
    'by: 2029',
    'by: 2030',
    ['vision-rescheduled', 'The date of the vision is now 2030, 1 year later than 2029.'],
  ],
  [
    'vision.md',
    'Every shelf',
    'Each shelf',
    ['retitled', '"Every shelf knows" is now called "Each shelf knows".'],
  ],
  [
    'vision.md',
    'Who it is for.',
    'Who it is for, today.',
    ['text-changed', 'The text of the vision changes: two words new, one word gone.'],
  ],
  [
    'vision.md',
    'target: 21',
    'target: 14',
    ['goal-retargeted', '"Fewer gaps" now aims at 14 in place of 21.'],
  ],
  [
    'vision.md',
    'by: 2027-Q4',
    'by: 2028-Q2',
    [
      'goal-retargeted',
      '"Fewer gaps" is to be reached by Q2 2028 in place of Q4 2027, 6 months later.',
    ],
  ],
  [
    'vision.md',
    'by: 2027-Q4',
    'by: 2027-Q1',
    [
      'goal-retargeted',
      '"Fewer gaps" is to be reached by Q1 2027 in place of Q4 2027, 9 months earlier.',
    ],
  ],
  [
    'vision.md',
    'a sale given away',
    'a sale lost',
    ['reason-changed', 'The reason for "Fewer gaps" is reworded.'],
  ],
  [
    'vision.md',
    'value: 40 }',
    'value: 40 }, { date: 2026-10-01, value: 36 }',
    [
      'goal-reading',
      '"Fewer gaps" stood at 36 on 1 October 2026, after 40: 29 % of the way from 42 to 21.',
    ],
  ],
  [
    'vision.md',
    'value: 40',
    'value: 41',
    [
      'goal-reading',
      '"Fewer gaps" is put right: 41 on 1 September 2026, not 40, which is 5 % of the way from 42 to 21.',
    ],
  ],
  [
    'vision.md',
    '  - id: waste\n    title: Less waste\n',
    '  - id: waste\n    title: Less waste\n  - id: trust\n    title: Trust\n',
    ['goal-added', '"Trust" is a new goal.'],
  ],
  [
    'vision.md',
    '  - id: waste\n    title: Less waste\n',
    '',
    ['goal-removed', 'The goal "Less waste" is given up.'],
  ],
  [
    'intents/run-out.md',
    'horizon: next',
    'horizon: now',
    ['horizon-moved', '"Never run out" moves from Next to Now.'],
  ],
  [
    'intents/run-out.md',
    'horizon: next',
    'declined: Too dear.',
    ['intent-declined', '"Never run out" is declined; it was in Next. The reason: "Too dear."'],
  ],
  [
    'intents/run-out.md',
    'order: 10',
    'order: 20',
    ['order-changed', '"Never run out" has another place in Next.'],
  ],
  [
    'intents/run-out.md',
    'order: 10\n',
    '',
    ['order-changed', '"Never run out" no longer has a set place in Next.'],
  ],
  [
    'intents/run-out.md',
    'horizon: next\nconfidence: low\norder: 10',
    'horizon: now\nconfidence: low\norder: 3',
    ['horizon-moved', '"Never run out" moves from Next to Now.'],
    ['order-changed', '"Never run out" has a set place in Now.'],
  ],
  [
    'intents/run-out.md',
    'horizon: next\nconfidence: low\norder: 10',
    'declined: Too dear.\nconfidence: low',
    ['intent-declined', '"Never run out" is declined; it was in Next. The reason: "Too dear."'],
  ],
  [
    'intents/fresh.md',
    'horizon: now',
    'horizon: now\norder: 3',
    ['order-changed', '"Fresh food" now has a set place in Now.'],
  ],
  [
    'intents/run-out.md',
    'confidence: low',
    'confidence: high',
    ['confidence-changed', 'Confidence in "Never run out" rises from low to high.'],
  ],
  [
    'intents/run-out.md',
    '[gaps]',
    '[waste]',
    ['intent-repointed', '"Never run out" now serves "Less waste" in place of "Fewer gaps".'],
  ],
  [
    'intents/run-out.md',
    '[gaps]',
    '[gaps, waste]',
    ['intent-repointed', '"Never run out" now serves "Less waste" as well.'],
  ],
  [
    'intents/run-out.md',
    'assumptions: [rework]\n',
    '',
    ['assumptions-changed', '"Never run out" no longer rests on "Rework".'],
  ],
  [
    'intents/run-out.md',
    'order: 10',
    'order: 10\nreviewed: 2026-10-01',
    ['reviewed', '"Never run out" was reviewed on 1 October 2026 and found true.'],
  ],
  [
    'intents/run-out.md',
    'order: 10',
    'order: 10\nlinks: [{ label: Research, url: "https://a.example/" }]',
    ['links-changed', '"Never run out" now links to "Research".'],
  ],
  [
    'slices/watch.md',
    'status: ready',
    'status: active\nstarted: 2026-10-01',
    ['slice-started', '"Watch one item" started on 1 October 2026.'],
  ],
  [
    'slices/watch.md',
    'status: ready',
    'status: proposed',
    ['slice-set-back', '"Watch one item" is no longer ready: it is proposed again.'],
  ],
  [
    'slices/watch.md',
    'status: ready',
    'status: shipped\nshipped: 2026-12-31',
    ['promise-kept', '"Watch one item" was promised for Q4 2026 and came on time.'],
    ['slice-shipped', '"Watch one item" shipped on 31 December 2026.'],
  ],
  [
    'slices/watch.md',
    'status: ready',
    'status: shipped',
    ['promise-kept', '"Watch one item" was promised for Q4 2026 and came on time.'],
    ['slice-shipped', '"Watch one item" has shipped.'],
  ],
  [
    'slices/watch.md',
    'status: ready',
    'status: shipped\nshipped: 2027-01-21',
    ['promise-missed', '"Watch one item" was promised for Q4 2026 and came 3 weeks late.'],
    ['slice-shipped', '"Watch one item" shipped on 21 January 2027.'],
  ],
  [
    'slices/watch.md',
    'status: ready',
    'status: dropped\nbecause: Dull.',
    ['promise-withdrawn', 'The promise of "Watch one item" for Q4 2026 is withdrawn.'],
    ['slice-dropped', '"Watch one item" is dropped: "Dull."'],
  ],
  [
    'slices/watch.md',
    '2026-Q4',
    '2027-Q1',
    ['promise-slipped', '"Watch one item" slips by 3 months, from Q4 2026 to Q1 2027.'],
  ],
  [
    'slices/watch.md',
    '2026-Q4',
    '2026-11',
    [
      'promise-brought-forward',
      '"Watch one item" is now promised 1 month earlier, for November 2026 in place of Q4 2026.',
    ],
  ],
  [
    'slices/watch.md',
    '2026-Q4',
    '2026-12-31',
    [
      'promise-restated',
      '"Watch one item" is promised for 31 December 2026, the last day of Q4 2026.',
    ],
  ],
  [
    'slices/watch.md',
    'target: 2026-Q4\n',
    '',
    ['promise-withdrawn', '"Watch one item" is no longer promised; it was for Q4 2026.'],
  ],
  [
    'slices/learn.md',
    'status: active',
    'status: active\ntarget: 2027-03',
    ['promise-made', '"Find out" is promised for March 2027.'],
  ],
  [
    'slices/learn.md',
    'status: active',
    'status: ready',
    ['slice-set-back', '"Find out" is no longer being worked on: it is ready again.'],
  ],
  [
    'slices/learn.md',
    'status: active',
    'status: active\nlearned: It pours.',
    ['lesson-learned', '"Find out" taught: "It pours."'],
  ],
  [
    'slices/learn.md',
    'It rains.',
    'It snows.',
    ['hypothesis-changed', '"Find out" now expects: "It snows."'],
  ],
  [
    'slices/learn.md',
    'kind: learn\n',
    '',
    ['kind-changed', '"Find out" is no longer an experiment: it is built to stay.'],
  ],
  [
    'slices/learn.md',
    '2026-09-01',
    '2026-09-02',
    ['dates-changed', '"Find out" started on 2 September 2026, by its own account.'],
  ],
  [
    'slices/done.md',
    'shipped: 2026-09-12',
    'started: 2026-09-01\nshipped: 2026-09-13',
    [
      'dates-changed',
      '"Done" started on 1 September 2026 and shipped on 13 September 2026, by its own account.',
    ],
  ],
  [
    'slices/done.md',
    'shipped: 2026-09-12',
    'started: 2026-09-01',
    [
      'dates-changed',
      '"Done" started on 1 September 2026, by its own account, and no longer says when it shipped.',
    ],
  ],
  [
    'slices/learn.md',
    'status: active',
    'status: active\ndepends_on: [done]',
    ['dependencies-changed', '"Find out" now depends on "Done".'],
  ],
  [
    'slices/learn.md',
    'intent: run-out',
    'intent: run-out\nhorizon: later',
    [
      'horizon-moved',
      '"Find out" moves from Next to Later; its intent, "Never run out", is in Next.',
    ],
  ],
  [
    'slices/done.md',
    'shipped\nshipped: 2026-09-12',
    'active',
    ['slice-reopened', '"Done", which was shipped, is active again.'],
  ],
  [
    'slices/dropped.md',
    'No need.',
    'No money.',
    ['reason-changed', 'The reason why "Gone" was dropped is now: "No money."'],
  ],
  [
    'slices/watch.md',
    'appetite: 2w',
    'appetite: 3w',
    [
      'appetite-changed',
      'The appetite of "Watch one item" is now three weeks, no longer two weeks.',
    ],
  ],
  [
    'slices/watch.md',
    'https://a.example/',
    'https://b.example/',
    [
      'demo-changed',
      'The demo of "Watch one item" is now https://b.example/, no longer https://a.example/.',
    ],
  ],
  [
    'slices/watch.md',
    'owner: Ana',
    'owner: Tom',
    ['owner-changed', 'The owner of "Watch one item" is now Tom, no longer Ana.'],
  ],
  [
    'slices/watch.md',
    'team: design',
    'team: engineering',
    ['team-changed', '"Watch one item" goes from Design to Engineering.'],
  ],
  [
    'slices/watch.md',
    'what: Review it',
    'what: Review it, agreed: Leo',
    ['ask-agreed', 'Leo of Engineering agrees to what "Watch one item" asks: "Review it".'],
  ],
  [
    'slices/watch.md',
    'what: Review it',
    'what: Build it',
    ['ask-made', '"Watch one item" asks Engineering: "Build it".'],
    ['ask-withdrawn', '"Watch one item" no longer asks Engineering: "Review it".'],
  ],
  [
    'slices/watch.md',
    'x-cost: 3',
    'x-cost: 4',
    ['extra-changed', 'Keys of your own change in "Watch one item": "x-cost".'],
  ],
  [
    'slices/watch.md',
    'It is thin.',
    'It is very thin.',
    ['text-changed', 'The text of "Watch one item" changes: one word new.'],
  ],
  [
    'slices/watch.md',
    '- [ ] It is measured',
    '- [x] It is measured',
    ['done-when-checked', '"Watch one item" now meets "It is measured"; that makes both.'],
  ],
  [
    'slices/watch.md',
    '- [x] It is seen',
    '- [ ] It is seen',
    ['done-when-unchecked', '"Watch one item" no longer meets "It is seen".'],
  ],
  [
    'slices/watch.md',
    '- [ ] It is measured',
    '- [ ] It is measured\n- [ ] It is loved',
    ['done-when-added', '"Watch one item" is to meet one thing more: "It is loved".'],
  ],
  [
    'slices/watch.md',
    '- [ ] It is measured',
    '- [ ] It is measured\n- [ ] It is loved\n- [x] It is sold\n- [ ] It is told\n- [ ] Blue\n- [ ] Red',
    [
      'done-when-added',
      '"Watch one item" is to meet five things more, one of them met: "It is loved", "It is sold", "It is told" and two more.',
    ],
  ],
  [
    'slices/watch.md',
    '- [ ] It is measured',
    '',
    ['done-when-removed', '"Watch one item" need no longer meet "It is measured".'],
  ],
  [
    'slices/watch.md',
    '- [ ] It is measured',
    '- [ ] It is well measured',
    [
      'done-when-reworded',
      '"Watch one item" words anew what it is done when: "It is well measured".',
    ],
  ],
  [
    'slices/watch.md',
    '- [ ] How many?',
    '- [x] How many? Three.',
    ['question-answered', '"Watch one item" answers a question: "How many? Three."'],
  ],
  [
    'slices/watch.md',
    '- [x] Which till? The old one.',
    '- [ ] Which till?',
    ['question-reopened', '"Watch one item" asks again: "Which till?"'],
  ],
  [
    'slices/watch.md',
    '- [ ] How many?',
    '- [ ] How many?\n- [ ] Who pays?',
    ['question-asked', '"Watch one item" asks: "Who pays?"'],
  ],
  [
    'slices/watch.md',
    '- [ ] How many?',
    '',
    ['question-removed', '"Watch one item" no longer asks: "How many?"'],
  ],
  [
    'slices/watch.md',
    'Which till? The old one.',
    'Which till? The new one.',
    ['question-reworded', '"Watch one item" words a question anew: "Which till? The new one."'],
  ],
  [
    'slices/watch.md',
    'thread: true\n',
    '',
    ['thread-unset', '"Never run out" no longer has a steel thread; it was "Watch one item".'],
  ],
  [
    'assumptions/rework.md',
    'testing',
    'holds',
    ['assumption-holds', 'The assumption "Rework" has held; it was being tested.'],
  ],
  [
    'assumptions/rework.md',
    'testing',
    'broken',
    ['assumption-broken', 'The assumption "Rework" has proved wrong; it was being tested.'],
  ],
  [
    'assumptions/rework.md',
    'testing',
    'untested',
    [
      'assumption-untested',
      'The assumption "Rework" counts as untested again; it was being tested.',
    ],
  ],
  [
    'assumptions/rework.md',
    'If, then.',
    'If not, then.',
    ['assumption-reworded', 'The assumption "Rework" is reworded.'],
  ],
  [
    'assumptions/rework.md',
    '[learn]',
    '[watch]',
    [
      'tests-changed',
      'The assumption "Rework" is now tested by "Watch one item" and is no longer tested by "Find out".',
    ],
  ],
  [
    'updates/note.md',
    '2026-10-01',
    '2026-10-02',
    ['update-redated', 'The update "News" is now dated 2 October 2026, not 1 October 2026.'],
  ],
  [
    'updates/note.md',
    '[done]',
    '[learn]',
    ['update-relinked', 'The update "News" changes what it is about.'],
  ],
  [
    'roadmap.yml',
    'Design,',
    'Product design,',
    ['retitled', '"Design" is now called "Product design".'],
  ],
  [
    'roadmap.yml',
    'Engineering }',
    'Engineering, research: Research }',
    ['team-added', '"Research" is a new team.'],
  ],
  [
    'roadmap.yml',
    'design: Design',
    'design: { name: Design, lens: ai-ml }',
    ['lens-changed', 'The lens of "Design" is now ai-ml, no longer design.'],
  ],
  [
    'roadmap.yml',
    'teams:',
    'labels: { now: Today }\nteams:',
    [
      'setting-changed',
      'The setting "labels" is now "Today", "Next", "Later", no longer "Now", "Next", "Later".',
    ],
  ],
];

describe('each change', () => {
  const named = cases.map(([file, from, to, ...told]) => ({ file, from, to, told }));
  test.each(named)('of $file, from $from to $to', ({ file, from, to, told }) => {
    expect(between(base, { ...base, [file]: replaced(file, from, to) })).toEqual(told);
  });
});

/** What takes more than a word to write down: another tree, and the kinds and texts told. */
const wider: Readonly<Record<string, readonly [Tree, ...(readonly [string, string])[]]>> = {
  'a reading that is put right together with a new one': [
    {
      ...base,
      'vision.md': vision.replace(
        '{ date: 2026-09-01, value: 40 }',
        '{ date: 2026-09-01, value: 41 }, { date: 2026-10-01, value: 1000.5 }',
      ),
    },
    [
      'goal-reading',
      '"Fewer gaps" stood at 1,000.5 on 1 October 2026, after 41: further from 21 than where it began, 42.',
    ],
  ],
  'a new slice that has shipped already': [
    {
      ...base,
      'slices/new.md':
        '---\ntitle: First\nintent: fresh\nstatus: shipped\nshipped: 2026-10-01\ntarget: 2026-Q4\n---\n',
    },
    ['promise-restated', '"First" was added after it shipped, with the target date Q4 2026.'],
    ['slice-shipped', '"First" shipped on 1 October 2026.'],
    ['slice-added', '"First" is added to "Fresh food".'],
  ],
  'a target that is changed with the status is not the one that counts': [
    { ...base, 'slices/watch.md': watch.replace('2026-Q4', '2026-Q3').replace('ready', 'shipped') },
    ['promise-kept', '"Watch one item" was promised for Q4 2026 and came on time.'],
    [
      'promise-restated',
      'The target date of "Watch one item" is corrected after it ended, from Q4 2026 to Q3 2026.',
    ],
    ['slice-shipped', '"Watch one item" has shipped.'],
  ],
  'goals in another order': [
    {
      ...base,
      'vision.md': vision.replace(/( {2}- id: gaps[^]*?)( {2}- id: waste\n.*\n)/, '$2$1'),
    },
    ['goals-reordered', 'The goals are now in this order: "Less waste" and "Fewer gaps".'],
  ],
  'a new intent with a slice that is being worked on': [
    {
      ...base,
      'intents/new.md': '---\ntitle: New\nhorizon: later\ngoals: [gaps]\n---\n',
      'slices/new.md': '---\ntitle: First\nintent: new\nstatus: active\ntarget: 2027\n---\n',
    },
    ['promise-made', '"First" is promised for 2027.'],
    ['slice-started', '"First" has started.'],
    ['intent-added', '"New" is a new intent in Later, for "Fewer gaps".'],
    ['slice-added', '"First" is added to "New".'],
  ],
  'an intent that is gone': [
    without('intents/fresh.md'),
    ['intent-removed', 'The intent "Fresh food" is removed.'],
  ],
  'a slice that is gone, and its promise with it': [
    { ...without('slices/watch.md') },
    [
      'promise-withdrawn',
      'The promise of "Watch one item" for Q4 2026 is withdrawn with the slice.',
    ],
    ['slice-removed', '"Watch one item", which was ready, is taken from "Never run out".'],
    ['thread-unset', '"Never run out" no longer has a steel thread; it was "Watch one item".'],
  ],
  'a slice that changes its intent': [
    { ...base, 'slices/learn.md': learn.replace('run-out', 'fresh') },
    ['slice-moved', '"Find out" is taken from "Never run out" and added to "Fresh food".'],
  ],
  'another steel thread': [
    {
      ...base,
      'slices/watch.md': watch.replace('thread: true\n', ''),
      'slices/learn.md': learn.replace('kind:', 'thread: true\nkind:'),
    },
    [
      'thread-replaced',
      'The steel thread of "Never run out" is now "Find out", in place of "Watch one item".',
    ],
  ],
  'a new file name': [
    {
      ...without('slices/learn.md'),
      'slices/find-out.md': learn,
      'assumptions/rework.md': rework.replace('learn', 'find-out'),
    },
    ['renamed', '"Find out" goes by another id: "find-out", no longer "learn".'],
  ],
  'an assumption and an update that come': [
    {
      ...base,
      'assumptions/new.md': '---\ntitle: Haste\nassumption: If, then.\nstatus: untested\n---\n',
      'updates/new.md': '---\ntitle: More news\ndate: 2026-10-09\n---\n',
    },
    ['assumption-added', '"Haste" is a new assumption, untested.'],
    ['update-added', '"More news" was posted on 9 October 2026.'],
  ],
  'an assumption and an update that go': [
    {
      ...without('assumptions/rework.md', 'updates/note.md'),
      'intents/run-out.md': runOut.replace('assumptions: [rework]\n', ''),
    },
    ['assumption-removed', 'The assumption "Rework" is removed.'],
    ['assumptions-changed', '"Never run out" no longer rests on "Rework".'],
    ['update-removed', 'The update "News" of 1 October 2026 is removed.'],
  ],
};

describe('changes that belong together', () => {
  test.each(Object.entries(wider))('%s', (_, [tree, ...told]) => {
    expect(between(base, tree)).toEqual(told);
  });

  test.each([
    ['intents/fresh.md', 'horizon: now', 'declined: No.', 'intent-revived'],
    ['slices/watch.md', 'thread: true\n', '', 'thread-named'],
    ['slices/watch.md', 'status: ready', 'status: proposed', 'slice-readied'],
    ['assumptions/rework.md', 'testing', 'untested', 'assumption-tested'],
    ['slices/watch.md', 'what: Review it', 'what: Review it, agreed: Leo', 'ask-disagreed'],
    ['roadmap.yml', 'Engineering }', 'Engineering, research: Research }', 'team-removed'],
  ])('undone in %s, where %j was %j: %s', (file, is, was, kind) => {
    expect(
      between({ ...base, [file]: replaced(file, is, was) }, base).map(([told]) => told),
    ).toEqual([kind]);
  });

  test('a goal that is due within a year it was to be reached by', () => {
    const byYear = { ...base, 'vision.md': vision.replace('2027-Q4', '2027') };
    const byQuarter = { ...base, 'vision.md': vision.replace('2027-Q4', '2027-Q1') };
    expect(between(byYear, byQuarter)).toEqual([
      [
        'goal-retargeted',
        '"Fewer gaps" is to be reached by Q1 2027 in place of 2027, 9 months earlier.',
      ],
    ]);
  });

  test('a declined intent whose place among others changes', () => {
    const declined = (order: number) => ({
      ...base,
      'intents/fresh.md': fresh.replace('horizon: now', `declined: No.\norder: ${order}`),
    });
    expect(between(declined(1), declined(2))).toEqual([
      ['order-changed', '"Fresh food" has another place among what is declined.'],
    ]);
  });

  const overdue = watch.replace('2026-Q4', '2026-Q3');
  test.each([
    [
      'dropped',
      { 'slices/watch.md': overdue.replace('ready', 'dropped\nbecause: Dull.') },
      'The promise of "Watch one item" for Q3 2026 is withdrawn, about 8 weeks after it was due.',
    ],
    [
      'left without a target',
      { 'slices/watch.md': watch.replace('target: 2026-Q4\n', '') },
      '"Watch one item" is no longer promised, about 8 weeks after it was due; it was for Q3 2026.',
    ],
    [
      'removed',
      undefined,
      'The promise of "Watch one item" for Q3 2026 is withdrawn with the slice, about 8 weeks after it was due.',
    ],
  ])('an overdue promise of a slice that is %s', (_, changed, told) => {
    const before = { ...base, 'slices/watch.md': overdue };
    const after = changed ? { ...before, ...changed } : without('slices/watch.md');
    expect(between(before, after)).toContainEqual(['promise-withdrawn', told]);
  });

  test('a promise whose period had ended when it shipped, without its day', () => {
    const before = { ...base, 'slices/watch.md': overdue };
    const after = { ...base, 'slices/watch.md': overdue.replace('ready', 'shipped') };
    expect(between(before, after)).toEqual([
      [
        'promise-undated',
        '"Watch one item" was promised for Q3 2026 and has shipped; whether in time is not known, as the day is not written down.',
      ],
      ['slice-shipped', '"Watch one item" has shipped.'],
    ]);
  });

  test('a promise for a day that becomes one for the period it ends', () => {
    const before = { ...base, 'slices/watch.md': watch.replace('2026-Q4', '2026-12-31') };
    expect(between(before, base)).toEqual([
      [
        'promise-restated',
        '"Watch one item" is promised for Q4 2026, whose last day is 31 December 2026.',
      ],
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
        'Ana of Engineering, no longer Leo, agrees to what "Watch one item" asks: "Review it".',
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
      text: 'The roadmap is removed; its vision was "Every shelf knows".',
    });
    expect(changesWithText(undefined, undefined)).toEqual([]);
  });

  test('every kind there is occurs on this page', () => {
    const told = [...cases, ...Object.values(wider)]
      .flat(2)
      .filter((part) => typeof part === 'string');
    const others = [
      'intent-revived',
      'promise-undated',
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
      (kind) => !told.includes(kind) && !others.includes(kind),
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
        text: '"Watch one item" has started.',
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
  file: string,
  from: string,
  to: string,
  ...told: readonly (readonly [kind: string, text: string])[],
];
