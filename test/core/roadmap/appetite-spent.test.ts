import { expect, test } from 'vitest';

import { appetiteIsRespected } from '../../../src/core/coach/appetite-is-respected.ts';
import { appetiteSpent } from '../../../src/core/roadmap/appetite-spent.ts';
import { decisionsOf } from '../../../src/core/roadmap/decisions-of.ts';
import { known, linkedRoadmap } from '../../site/linked-roadmap.ts';

const point = { file: '', line: 1, column: 1 };
const at = () => point;

/** Today is 23 November 2026. */
test.for([
  ['2026-11-10', '2w', '14 of 14'],
  ['2026-11-09', '2w', '15 of 14, over'],
  ['2026-11-10', '14d', '14 of 14'],
  ['2026-11-09', '14d', '15 of 14, over'],
  ['2026-11-23', '1d', '1 of 1'],
  ['2026-11-24', '1d', undefined],
] as const)('work since %s with %s is at day %s, for all who ask', ([started, appetite, days]) => {
  const roadmap = linkedRoadmap({
    'intents/i.md': '---\ntitle: I\nhorizon: now\n---\n',
    'slices/s.md': `---\ntitle: S\nintent: i\nstatus: active\nstarted: ${started}\nappetite: ${appetite}\n---\n`,
  });
  const spent = appetiteSpent(known(roadmap.byId.slice, 's'), roadmap);
  expect(spent && `${spent.days} of ${spent.planned}${spent.isOver ? ', over' : ''}`).toBe(days);
  const isOver = spent?.isOver ?? false;
  expect(decisionsOf(roadmap).overAppetite).toHaveLength(isOver ? 1 : 0);
  const found = appetiteIsRespected(roadmap, { at, atSetting: at, limit: 0 });
  expect(found.map(({ message }) => message)).toEqual(
    isOver ? ['The slice has been active for 15 days. Its appetite is 14 days.'] : [],
  );
});
