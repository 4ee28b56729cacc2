import { expect, test } from 'vitest';

import { sayVerdict } from '../../../src/site/items/say-verdict.ts';
import { textOf } from '../../../src/messages/part.ts';
import { linkedRoadmap } from '../linked-roadmap.ts';

/** Of 40 to 20 in a year, half of which has passed at the last reading. */
const read = (value: number) =>
  `measure: m, baseline: 40, target: 20, by: 2026-12-31, readings: [{ date: 2026-01-01, value: 40 }, { date: 2026-07-02, value: ${value} }]`;
const [reached, ahead, onTrack, behind, worse] = [20, 25, 30, 35, 41].map(read);
const undated = 'measure: m, baseline: 40, target: 20, readings: [{ date: 2026-10-01, value: 30 }]';
const unmeasured = '';

test.each([
  [[], undefined],
  [[onTrack], 'The goal is on track.'],
  [[worse], 'The goal is worse than at the start.'],
  [[unmeasured], 'The goal is not measured yet.'],
  [[unmeasured, unmeasured], 'None of 2 goals measured yet.'],
  [[reached, reached, reached], 'All 3 goals reached.'],
  [[behind, behind], 'All 2 goals behind schedule.'],
  [[onTrack, ahead], 'All 2 goals on track.'],
  [[ahead, behind, worse], '1 of 3 goals on track; “Goal 2” is worse than at the start.'],
  [
    [worse, worse, unmeasured],
    '0 of 3 goals on track, 1 not measured yet; 2 are worse than at the start.',
  ],
  [[ahead, reached, behind], '1 of 3 goals on track, 1 reached; “Goal 2” is behind schedule.'],
  [[behind, behind, onTrack], '1 of 3 goals on track; 2 are behind schedule.'],
  [
    [onTrack, undated, unmeasured],
    '1 of 3 goals on track, 1 at an unknown pace, 1 not measured yet.',
  ],
])('says in one sentence how the goals %j are doing', (goals, words) => {
  const lines = goals.map((keys, at) => `{ id: g${at}, title: Goal ${at}${keys && `, ${keys}`} }`);
  const roadmap = linkedRoadmap({
    'vision.md': `---\ntitle: V\nstatement: S.\ngoals: [${lines.join(', ')}]\n---\n`,
  });
  const verdict = sayVerdict(roadmap);
  expect(verdict && textOf(verdict)).toBe(words);
});
