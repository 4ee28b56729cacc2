import { expect, test } from 'vitest';

import { peopleOf } from '../../../src/core/roadmap/people.ts';
import { minimal, roadmapOf } from '../../support/roadmap-of.ts';

test('people are in the order of the language', () => {
  const names = ['Åsa', 'Zoe', '@bo', 'Anna'];
  const slices = Object.fromEntries(
    names.map((name, index) => [
      `slices/s-${index}.md`,
      `---\ntitle: Slice ${index}\nintent: grow\nstatus: ready\nowner: "${name}"\n---\n`,
    ]),
  );
  const tree = {
    ...minimal,
    'intents/grow.md': '---\ntitle: It grows\nhorizon: now\n---\n',
    ...slices,
  };
  const order = (language: string) => {
    const { roadmap } = roadmapOf({ ...tree, 'roadmap.yml': `language: ${language}\n` });
    return roadmap && peopleOf(roadmap).map(({ name }) => name);
  };
  expect(order('en')).toEqual(['Anna', 'Åsa', '@bo', 'Zoe']);
  expect(order('sv')).toEqual(['Anna', '@bo', 'Zoe', 'Åsa']);
});
