import { expect, test } from 'vitest';

import { packRoadmap, unpackRoadmap } from '../../src/io/pack-roadmap.ts';
import { minimal, roadmapOf, type Tree } from '../support/roadmap-of.ts';

test('a roadmap is the same once it is unpacked, however it is copied', () => {
  const roadmap = made(minimal);
  const unpacked = unpackRoadmap(structuredClone(packRoadmap(roadmap)));
  expect(unpacked).toEqual(roadmap);
  const [slice] = unpacked.slices;
  expect(slice && unpacked.byId.slice.get(slice.id)).toBe(slice);
  expect(slice?.intent.slices).toContain(slice);
});

test('a row of thousands of slices that wait for each other can be copied', () => {
  const text = minimal['slices/watch-one-item.md'].replace('thread: true\n', '');
  const row = Array.from({ length: 5000 }, (_, index) => [
    `slices/s${index}.md`,
    index > 0 ? text.replace('status', `depends_on: [s${index - 1}]\nstatus`) : text,
  ]);
  const roadmap = made({ ...minimal, ...Object.fromEntries(row) });
  expect(() => structuredClone(roadmap)).toThrow(RangeError);
  const { slices } = unpackRoadmap(structuredClone(packRoadmap(roadmap)));
  expect(slices.at(-1)?.dependsOn.length).toBe(1);
});

function made(tree: Tree) {
  const { roadmap } = roadmapOf(tree);
  if (roadmap === undefined) throw new Error('The roadmap of the test has errors.');
  return roadmap;
}
