import { expect, test } from 'vitest';

import { beforeAndAfter } from '../../../src/site/thread/before-and-after.ts';
import { cutNote, wrapLabel } from '../../../src/site/thread/wrap-label.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

const slice = (title: string, status: string, after: string[] = []) =>
  `---\ntitle: ${title}\nintent: i\nstatus: ${status}\ndepends_on: [${after.join(', ')}]\n---\n`;
const many = Array.from({ length: 7 }, (_, index) => [
  `slices/m${index}.md`,
  slice(`M${index}`, 'proposed', ['hub']),
]);
const { byId, settings } = linkedRoadmap({
  'intents/i.md': '---\ntitle: I\nhorizon: now\n---\n',
  'slices/a.md': slice('A', 'shipped'),
  'slices/b.md': slice('B', 'active', ['a']),
  'slices/c.md': slice('C', 'ready', ['b', 'a']),
  'slices/hub.md': slice('Hub', 'shipped'),
  'slices/alone.md': slice('Alone', 'ready'),
  'slices/old.md': slice('Old', 'dropped', ['a']),
  'slices/done.md': slice('Done', 'shipped'),
  'slices/after.md': slice('After', 'shipped', ['done']),
  'slices/over.md': slice('Over', 'ready', ['old', 'a']),
  ...Object.fromEntries(many),
});
const drawn = (id: string) => beforeAndAfter(known(byId.slice, id), settings);
const sides = (id: string) => drawn(id)?.nodes.map(({ side, item }) => `${side} ${item.title}`);

test('draws the nearest of what blocks a slice and of what it blocks', () => {
  expect(sides('b')).toEqual(['before A', 'after C']);
  expect(sides('c')).toEqual(['before B']);
  expect(sides('a')).toEqual(['after B', 'after Over']);
});

test('tells what a slice made way for when that has shipped, too', () => {
  expect(sides('done')).toEqual(['after After']);
});

test('does not draw a slice that has neither', () => {
  expect(drawn('alone')).toBeUndefined();
});

test('lets nothing stand behind what was dropped', () => {
  expect(sides('over')).toEqual(['before Old', 'before A']);
});

test.each([
  ['a', { before: 'No dependencies', after: 'Unblocked' }],
  ['b', { before: 'Depends on', after: 'Blocks' }],
  ['c', { before: 'Blocked by', after: 'Blocks nothing' }],
  ['old', { before: 'Depends on', after: 'Blocks' }],
])('says what the sides of %s are', (id, captions) => {
  expect(drawn(id)?.captions).toEqual(captions);
});

test('counts what is more than a column holds, and never only one', () => {
  const hub = drawn('hub');
  expect(hub?.nodes).toHaveLength(4);
  expect(hub?.more.map(({ slices }) => slices.length)).toEqual([3]);
});

test('sets one slice alone level with the one in the middle', () => {
  const { nodes = [], self } = drawn('b') ?? {};
  expect(new Set([...nodes.map(({ y }) => y), self?.y]).size).toBe(1);
});

test.each([
  ['Short', 150, ['Short']],
  [
    'Count one shelf by phone and fix its numbers',
    150,
    ['Count one shelf by', 'phone and fix its', 'numbers'],
  ],
  ['Supercalifragilisticexpialidocious', 100, ['Supercalifragi', 'listicexpialido', 'cious']],
  ['在货架空之前订购商品', 70, ['在货架空', '之前订购', '商品']],
  ['one two three four five six seven', 40, ['one', 'two', 'thre…']],
])('sets %j on lines of %i pixels', (text, width, lines) => {
  expect(wrapLabel(text, { width })).toEqual(lines);
});

test('cuts a note off after a word, where it can, and no character in two', () => {
  expect(cutNote('proposed, blocked', 70)).toBe('proposed…');
  expect(cutNote('proposed, blocked', 90)).toBe('proposed…');
  expect(cutNote('proposed', 40)).toBe('pro…');
  expect(cutNote('المسار الأساسي، قيد التنفيذ', 240)).not.toContain('…');
  expect(cutNote('مُقْتَرَحٌ وَمُتَوَقِّف', 130)).not.toContain('…');
  expect(wrapLabel('👩🏽‍🔧👩🏽‍🔧👩🏽‍🔧', { width: 60, most: 1 }).join()).not.toMatch(/\u200D…|�/u);
});
