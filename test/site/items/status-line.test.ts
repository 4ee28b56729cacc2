import { expect, test } from 'vitest';

import { intentStatus, sliceStatus, type StatusFact } from '../../../src/site/items/status-line.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

const roadmap = linkedRoadmap({
  'roadmap.yml': 'teams: { t: Tills, u: Ups }',
  'intents/i.md': '---\ntitle: I\nhorizon: now\nteam: t\nowner: Maria\nconfidence: low\n---\n',
  'intents/bare.md': '---\ntitle: Bare\nhorizon: later\n---\n',
  'intents/over.md': '---\ntitle: Over\ndone: 2026-11-01\n---\n',
  'slices/a.md': slice('status: shipped\nstarted: 2026-09-01\nshipped: 2026-09-12'),
  'slices/b.md': slice(
    'status: active\nowner: "@leo"\nteam: u\nstarted: 2026-11-02\nappetite: 2w\ntarget: 2026-11\ndemo: https://b.example\ndepends_on: [c]',
    '\n## Done when\n\n- [x] One\n- [ ] Two\n\n## Questions\n\n- [ ] Why?\n',
  ),
  'slices/c.md': slice('status: ready\ntarget: 2026-Q3\nhorizon: next\nkind: learn'),
  'slices/d.md': slice('status: proposed\nthread: true'),
});

function slice(keys: string, body = ''): string {
  return `---\ntitle: T\nintent: i\n${keys}\n---\n${body}`;
}

const written = (facts: readonly StatusFact[]) =>
  facts.map(
    ({ text, isSignal, href }) => `${text}${isSignal ? '!' : ''}${href ? ` (${href})` : ''}`,
  );

test.each([
  [
    'i',
    [
      'Now',
      '1 of 4 shipped (#_thread)',
      '1 active',
      'Maria',
      'Tills (/teams/t/)',
      '1 blocked!',
      '1 overdue!',
      'next due November 2026',
      'low confidence!',
    ],
  ],
  ['bare', ['Later']],
  ['over', ['Done', '1 Nov 2026']],
])('gives the state of the intent %s in one line', (id, facts) => {
  expect(written(intentStatus(known(roadmap.byId.intent, id), roadmap))).toEqual(facts);
});

test.each([
  ['a', ['Shipped', '1 Sept 2026 – 12 Sept 2026', 'Tills (/teams/t/)']],
  [
    'b',
    [
      'Active, blocked',
      '1 of 2 done',
      '1 open question',
      '@leo',
      'since 2 Nov 2026',
      'week 4 (2 planned)!',
      'due in 7 days!',
      'Ups (/teams/u/)',
      'Demo (https://b.example)',
    ],
  ],
  ['c', ['Ready', 'experiment', 'Next!', 'due Q3 2026, overdue!', 'Tills (/teams/t/)']],
  ['d', ['Proposed', 'steel thread', 'Tills (/teams/t/)']],
])('gives the state of the slice %s in one line', (id, facts) => {
  expect(written(sliceStatus(known(roadmap.byId.slice, id), roadmap))).toEqual(facts);
});
