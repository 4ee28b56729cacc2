import { expect, test } from 'vitest';

import { updateId } from '../../src/core/addresses.ts';
import { idPrefixOf } from '../../src/markup/item-of-file.ts';
import { exampleRoadmap } from './example-roadmap.ts';

const { assumptions, updates } = exampleRoadmap();

test('what an update says is not called as another update is', () => {
  const [update] = updates;
  if (update === undefined) throw new Error('There is no update');
  const [a, b] = [
    { ...update, id: 'a' },
    { ...update, id: 'a-b' },
  ];
  expect(`${idPrefixOf(a)}b`).not.toBe(updateId(b));
  expect(`${idPrefixOf(a)}b-c`).not.toBe(`${idPrefixOf(b)}c`);
});

test('headings of an item with a page of its own are called as written', () => {
  expect(idPrefixOf(updates[0])).toMatch(/^_/);
  expect(idPrefixOf(assumptions[0])).toBe('');
});
