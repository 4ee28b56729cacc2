import { expect, test } from 'vitest';

import { openTasks } from '../../../src/core/body/read-open-tasks.ts';
import { known, linkedRoadmap } from '../../site/linked-roadmap.ts';

function tasksOf(body: string, extension = 'md') {
  const { byId } = linkedRoadmap({
    'intents/i.md': '---\ntitle: I\nhorizon: now\n---\n',
    [`slices/s.${extension}`]: `---\ntitle: S\nintent: i\nstatus: active\n---\n${body}`,
  });
  return openTasks(known(byId.slice, 's'));
}

test('reads what is still open, as plain text', () => {
  const body = `
Text with a list:

- [ ] not data

## Done when

- [x] Done
- [ ] A **bold** sale [reaches](../intents/i.md) us
  in time
- no task

### Deeper

- [ ] \`code\` runs

## Questions:

- [ ] Why?

  Because it matters.
- [x] Who?

# Another part

- [ ] Not data either
`;
  expect(tasksOf(body)).toEqual({
    doneWhen: ['A bold sale reaches us in time', 'code runs'],
    questions: ['Why?'],
  });
});

test.each([
  ['no sections', 'Only text.\n'],
  ['nothing open', '## Done when\n\n- [x] All\n\n## Questions\n\n- [x] None\n'],
  ['no body', ''],
])('finds nothing where there is %s', (_, body) => {
  expect(tasksOf(body)).toEqual({ doneWhen: [], questions: [] });
});

test('reads MDX bodies too', () => {
  const body = '## Done when\n\n- [ ] After <SliceLink id="s" /> it runs\n';
  expect(tasksOf(body, 'mdx').doneWhen).toEqual(['After it runs']);
});
