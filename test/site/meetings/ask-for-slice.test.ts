import { expect, test } from 'vitest';

import { askForSlice } from '../../../src/site/items/slice-notes.ts';
import { english } from '../../support/english.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

test.each([
  [[], 'No slices. What is the first?'],
  [['dropped', 'dropped'], 'All slices dropped. What instead?'],
  [['dropped', 'shipped'], 'No slices left. Is it done?'],
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
  expect(askForSlice(known(byId.intent, 'i'), english)).toBe(ask);
});
