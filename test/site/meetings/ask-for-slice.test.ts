import { expect, test } from 'vitest';

import { askForSlice } from '../../../src/site/items/slice-notes.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

test.each([
  [[], 'No slices: what would be its steel thread?'],
  [['dropped', 'dropped'], 'Every slice was dropped: what would be a thinner way to it?'],
  [['dropped', 'shipped'], 'No slice is left: is it true now, or what is still missing?'],
  [['dropped', 'proposed'], undefined],
])('asks of an intent with slices that are %j: %s', (statuses, ask) => {
  const slices = statuses.map((status, index) => [
    `slices/s${index}.md`,
    `---\ntitle: T\nintent: i\nstatus: ${status}\n---\n`,
  ]);
  const { byId } = linkedRoadmap({
    'intents/i.md': '---\ntitle: I\nhorizon: next\n---\n',
    ...Object.fromEntries(slices),
  });
  expect(askForSlice(known(byId.intent, 'i'))).toBe(ask);
});
