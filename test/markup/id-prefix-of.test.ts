import { expect, test } from 'vitest';

import { assumptionId, updateId } from '../../src/core/addresses.ts';
import { idPrefixOf } from '../../src/markup/item-of-file.ts';
import { exampleRoadmap } from './example-roadmap.ts';

const { assumptions, slices, updates } = exampleRoadmap();

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

test('what belongs to another page is not called as a heading of that page can be', () => {
  const [assumption] = assumptions;
  if (assumption === undefined) throw new Error('There is no assumption');
  expect(idPrefixOf(assumption)).toMatch(/^_/);
  expect(assumptionId(assumption)).toMatch(/^_/);
  expect(idPrefixOf(slices[0])).toBe('');
});
