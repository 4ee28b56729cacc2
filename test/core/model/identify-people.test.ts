import { expect, test } from 'vitest';

import { identifyPeople } from '../../../src/core/model/identify-people.ts';

const maria = { name: 'Maria Okafor', handles: ['@maria', '@mo'] };
const namesIn = (owner: string, declared = { maria }) =>
  identifyPeople(declared, [owner])
    .namedIn(owner)
    .map(({ name }) => name);

test.each([
  ['@maria', ['Maria Okafor']],
  ['Maria Okafor', ['Maria Okafor']],
  ['maria  OKAFOR', ['Maria Okafor']],
  ['maria', ['Maria Okafor']],
  ['@mo, Maria Okafor', ['Maria Okafor']],
  ['@ana and @bo', ['@ana', '@bo']],
  ['@ana, @bo & @maria', ['@ana', '@bo', 'Maria Okafor']],
  ['@ana, und @bo', ['@ana', '@bo']],
  ['@ana、@bo', ['@ana', '@bo']],
  ['Research and Design', ['Research and Design']],
  ['Okafor, Ana', ['Okafor, Ana']],
  ['@ana and friends', ['@ana and friends']],
  ['Maria Okafor and Bo', ['Maria Okafor and Bo']],
])('the owner "%s" names %j', (owner, names) => {
  expect(namesIn(owner)).toEqual(names);
});

test('everybody has an id, in any script, and each another one', () => {
  const owners = ['@ana', 'Ana', 'Zoë Öz', '山田', '鈴木', 'con', '@maria', 'Maria'];
  const { people } = identifyPeople({ maria, ana: { name: 'Ana Duarte', handles: [] } }, owners);
  expect(people.map(({ id, name }) => `${id} ${name}`)).toEqual([
    'maria Maria Okafor',
    // "Ana" is the id of Ana Duarte, and "Maria" that of Maria Okafor.
    'ana Ana Duarte',
    'ana-2 @ana',
    'zoe-oz Zoë Öz',
    'the-con con',
    'person 山田',
    'person-2 鈴木',
  ]);
  expect(identifyPeople({}, owners.toReversed()).people).toEqual(identifyPeople({}, owners).people);
});
