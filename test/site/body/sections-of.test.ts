import { expect, test } from 'vitest';

import { renderBody } from '../../../src/markup/render-body.ts';
import { sectionsOf } from '../../../src/site/body/sections-of.ts';
import { english } from '../../support/english.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

const chapters = ['## Data *here*', '### Not this', '## Screens', '## Limits'].join(
  '\n\nText.\n\n',
);
const tasks = '\n\n## Done when\n\n- [ ] One\n\n## Questions\n\n- [ ] Two?\n';

function sectionsIn(status: string, body: string) {
  const roadmap = linkedRoadmap({
    'intents/i.md': '---\ntitle: I\nhorizon: now\n---\n',
    'slices/s.md': `---\ntitle: S\nintent: i\nstatus: ${status}\n---\n\n${body}`,
  });
  const slice = known(roadmap.byId.slice, 's');
  const rendered = renderBody(slice.body, slice.file, roadmap);
  return sectionsOf(slice, rendered, english).map(({ id, title }) => `${id}: ${title}`);
}

test('lists the chapters of a long text, after what is open of a slice that has not ended', () => {
  const prose = ['data-here: Data here', 'screens: Screens', 'limits: Limits'];
  const open = ['done-when: Done when', 'questions: Questions'];
  const long = `${'Words. '.repeat(100)}\n\n${chapters}${tasks}`;
  expect(sectionsIn('active', long)).toEqual([...open, ...prose]);
  expect(sectionsIn('shipped', long)).toEqual([...prose, ...open]);
});

test('lists nothing of a text with few chapters', () => {
  expect(sectionsIn('active', `## Data\n\nText.\n\n## Screens\n\nText.${tasks}`)).toEqual([]);
});
