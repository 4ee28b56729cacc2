import { expect, test } from 'vitest';

import { peopleOf, personOf } from '../../../src/core/roadmap/people.ts';
import { addresses } from '../../../src/core/site-addresses.ts';
import { searchRecords } from '../../../src/core/search/search-records.ts';
import { htmlOf, textOf } from '../../../src/messages/part.ts';
import { ownerParts } from '../../../src/site/base/message-parts.ts';
import { isBusy, personView } from '../../../src/site/people/person-view.ts';
import { linkedRoadmap } from '../linked-roadmap.ts';

const slice = (front: string, body = '') => `---\ntitle: T\nintent: i\n${front}\n---\n${body}`;
const roadmap = linkedRoadmap({
  'roadmap.yml': [
    'teams: { ops: Ops }',
    'people: { maria: { name: Maria Okafor, handles: ["@maria"] }, bo: { name: Bo Li } }',
  ].join('\n'),
  'intents/i.md': '---\ntitle: I\nhorizon: now\nowner: Maria Okafor\n---\n',
  'slices/a.md': slice(
    'status: active\nstarted: 2026-11-02\nowner: "@maria"\ntarget: 2027-Q1\nasks: [{ team: ops, what: Agree on a day }]',
    '\n## Questions\n\n- [ ] Who counts?\n- [x] When?\n',
  ),
  'slices/b.md': slice('status: active\nstarted: 2026-10-05\nowner: "@maria and @ana"'),
  'slices/c.md': slice('status: ready\nowner: Maria Okafor\ntarget: 2026-10'),
  'slices/d.md': slice('status: shipped\nshipped: 2026-11-09\nowner: "@maria"'),
  'slices/e.md': slice('status: shipped\nshipped: 2026-01-09\nowner: "@maria"'),
  'slices/f.md': slice(
    'status: ready\nasks: [{ team: ops, what: Help us, agreed: Bo Li }, { team: ops, what: Wait }]',
  ),
});

test('a person has all that handle and name own, what is due first, and the requests agreed to', () => {
  const maria = personOf(roadmap, 'maria');
  const view = maria && personView(maria, roadmap);
  const ids = (slices: readonly { readonly id: string }[] = []) => slices.map(({ id }) => id);
  expect(ids(view?.active)).toEqual(['b', 'a']);
  expect(ids(view?.due)).toEqual(['c', 'a']);
  expect(view?.overdue).toBe(1);
  expect(view?.questions.map(({ text }) => text)).toEqual(['Who counts?']);
  expect(view?.asked.map(({ ask }) => ask.what)).toEqual(['Agree on a day']);
  expect([ids(view?.next), ids(view?.intents), ids(view?.shipped)]).toEqual([['c'], ['i'], ['d']]);
  const bo = personOf(roadmap, 'bo');
  expect(bo && personView(bo, roadmap).agreed.map(({ ask }) => ask.what)).toEqual(['Help us']);
  expect(peopleOf(roadmap).map((person) => [person.id, isBusy(person)])).toEqual([
    ['ana', true],
    ['bo', true],
    ['maria', true],
  ]);
});

test('owners lead to their pages, which the site and search know', () => {
  expect(htmlOf(ownerParts('@maria and @ana', roadmap))).toBe(
    '<a href="/people/maria/" dir="auto">Maria Okafor</a>, <a href="/people/ana/" dir="auto">@ana</a>',
  );
  expect(textOf(ownerParts('somebody', roadmap))).toBe('somebody');
  expect(addresses(roadmap).filter((address) => address.startsWith('/people/'))).toEqual([
    '/people/',
    ...['ana', 'bo', 'maria'].map((id) => `/people/${id}/`),
  ]);
  const owners = searchRecords(roadmap).map(({ address, filters }) => [address, filters['owner']]);
  expect(Object.fromEntries(owners)).toMatchObject({
    '/slices/b/': ['Maria Okafor', '@ana'],
    '/intents/i/': ['Maria Okafor'],
    '/people/maria/': ['Maria Okafor'],
  });
});
