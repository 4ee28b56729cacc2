import { expect, test } from 'vitest';

import type { Item, Roadmap } from '../../../src/core/roadmap/roadmap.ts';
import { threadThrough } from '../../../src/core/roadmap/thread-through.ts';
import { roadmapOf, type Tree } from '../../support/roadmap-of.ts';

const roadmap = linked({
  'roadmap.yml': 'teams: { busy: Busy, waiting: Waiting, idle: Idle }',
  'vision.md': `---
title: Vision
statement: One sentence.
goals: [{ id: far, title: Far goal }, { id: near, title: Near goal }, { id: empty, title: Empty goal }]
---
`,
  'intents/done.md': '---\ntitle: Done\ngoals: [near]\nhorizon: now\norder: 1\n---\n',
  'intents/under-way.md':
    '---\ntitle: Under way\ngoals: [near, far]\nhorizon: now\norder: 2\nassumptions: [risk]\n---\n',
  'intents/next.md': '---\ntitle: Next\ngoals: [far]\nhorizon: next\nteam: waiting\n---\n',
  'intents/alone.md': '---\ntitle: Alone\nhorizon: later\n---\n',
  'intents/no.md': '---\ntitle: No\ndeclined: Too dear.\n---\n',
  'slices/shipped.md': '---\ntitle: Shipped\nintent: done\nstatus: shipped\n---\n',
  'slices/active.md': '---\ntitle: Active\nintent: under-way\nstatus: active\nteam: busy\n---\n',
  'slices/ready.md': '---\ntitle: Ready\nintent: under-way\nstatus: ready\n---\n',
  'slices/first.md': '---\ntitle: First\nintent: next\nstatus: ready\n---\n',
  'assumptions/risk.md': '---\ntitle: Risk\nassumption: If.\nstatus: untested\n---\n',
  'updates/news.md': '---\ntitle: News\ndate: 2026-11-01\nslices: [ready]\n---\n',
});
const { byId, vision } = roadmap;

test.each<[string, Item | undefined, string]>([
  ['no item: what is current', undefined, 'vision near under-way active'],
  ['the vision: what is current', vision, 'vision near under-way active'],
  ['a slice: its parents', byId.slice.get('ready'), 'vision near under-way ready'],
  [
    'an intent: its first goal and its current slice',
    byId.intent.get('next'),
    'vision far next first',
  ],
  ['an intent with nothing left to do', byId.intent.get('done'), 'vision near done'],
  ['an intent without a goal', byId.intent.get('alone'), 'vision alone'],
  ['a declined intent', byId.intent.get('no'), 'vision no'],
  [
    'a goal: its nearest intent with something to do',
    byId.goal.get('near'),
    'vision near under-way active',
  ],
  [
    'a goal that is not the first one of its intent',
    byId.goal.get('far'),
    'vision far under-way active',
  ],
  ['a goal without intents', byId.goal.get('empty'), 'vision empty'],
  ['a team: its active slice', byId.team.get('busy'), 'vision near under-way active'],
  ['a team with nothing active: its intent', byId.team.get('waiting'), 'vision far next first'],
  ['a team with nothing: what is current', byId.team.get('idle'), 'vision near under-way active'],
  [
    'an assumption: the intent resting on it',
    byId.assumption.get('risk'),
    'vision near under-way active',
  ],
  ['an update: the slice it names', byId.update.get('news'), 'vision near under-way ready'],
])('runs through %s', (_, item, expected) => {
  expect(idsOf(roadmap, item)).toBe(expected);
});

test('is the vision alone where there is nothing else', () => {
  const alone = linked({ 'vision.md': '---\ntitle: Vision\nstatement: One sentence.\n---\n' });
  expect(idsOf(alone, undefined)).toBe('vision');
});

test('reaches the first goal where no intent exists', () => {
  const young = linked({
    'vision.md': '---\ntitle: V\nstatement: S.\ngoals: [{ id: one, title: One }]\n---\n',
  });
  expect(idsOf(young, undefined)).toBe('vision one');
});

function idsOf(whole: Roadmap, item: Item | undefined): string {
  const stops = threadThrough(whole, item);
  return stops.map((stop) => (stop.type === 'vision' ? 'vision' : stop.id)).join(' ');
}

function linked(tree: Tree): Roadmap {
  const { roadmap: whole, diagnostics } = roadmapOf(tree);
  if (!whole) throw new Error(JSON.stringify(diagnostics, undefined, 2));
  return whole;
}
