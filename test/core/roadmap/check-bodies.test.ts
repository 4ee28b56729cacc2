import { describe, expect, test } from 'vitest';

import { startOf } from '../../../src/core/diagnostics/diagnostic.ts';
import { minimal, roadmapOf } from '../../support/roadmap-of.ts';

/** What is reported of a slice with that body, which begins on line 7, as `line:column rule message hint`. */
function reportsOn(body: string, path = 'slices/count.md'): readonly string[] {
  const front = path.startsWith('slices')
    ? 'title: Count\nintent: never-run-out\nstatus: active'
    : 'title: Count\ngoals: [stock-outs]\nhorizon: now';
  const { diagnostics } = roadmapOf({ ...minimal, [path]: `---\n${front}\n---\n\n${body}\n` });
  return diagnostics.map(({ rule, severity, message, location, hint }) => {
    const { line, column } = startOf(location);
    expect(severity).toBe('warning');
    return `${line}:${column} ${rule} ${message} ${hint}`;
  });
}

function placesOf(body: string, path?: string): readonly string[] {
  return reportsOn(body, path).map((report) => report.split(' ').slice(0, 2).join(' '));
}

describe('what no reader would see is reported in words', () => {
  test('of tags that are meant as text', () => {
    const hint = 'Put it between backticks if it is text.';
    expect(
      reportsOn('Wrap it in <Suspense> and return List<String>; Map<String, List<T>> too.'),
    ).toEqual([
      `7:12 unpublished-markup The tag "<Suspense>" is not shown. ${hint}`,
      `7:38 unpublished-markup The tag "<String>" is not shown. ${hint}`,
      `7:64 unpublished-markup The tag "<T>" is not shown. ${hint}`,
    ]);
  });

  test('of references without a definition, and of one nothing refers to', () => {
    expect(
      reportsOn(
        'See [the plan][plan] and [docs][]. A claim.[^src]\n\n[^source]: Where it is from.',
      ),
    ).toEqual([
      '7:5 undefined-reference The link "[the plan][plan]" has no definition. ' +
        'Write "[plan]: …" with its address on a line of its own, or "\\[" if it is text.',
      '7:26 undefined-reference The link "[docs][]" has no definition. ' +
        'Write "[docs]: …" with its address on a line of its own, or "\\[" if it is text.',
      '7:44 undefined-reference The footnote "[^src]" has no definition. ' +
        'Write "[^src]: …" with its text on a line of its own.',
      '9:1 unused-definition Nothing refers to the footnote "[^source]", so it is not shown. ' +
        'Write "[^source]" where it belongs, or remove it.',
    ]);
  });

  test('of a fence that takes in the tasks below it', () => {
    expect(reportsOn('```sh\nnpm test\n\n## Done when\n\n- [ ] seen working')).toEqual([
      '7:1 unclosed-markup The code block is never closed, so all text after it is code. ' +
        'Close it with "```" on a line of its own.',
    ]);
  });

  test('of headings that are almost right', () => {
    const body =
      '# Count\n\n### Done when\n\n- [ ] a\n\n## DONE WHEN:\n\n- [x] b\n\n## Acceptance criteria\n\n' +
      '- [ ] c\n\n## Done when\n\n- [ ] d\n- e\n\n1. [ ] f';
    expect(reportsOn(body)).toEqual([
      '9:1 uncounted-section The items under "Done when" are not counted. Move them below "## Done when".',
      '17:1 uncounted-section The items under "Acceptance criteria" are not counted. ' +
        'Move them below "## Done when".',
      '24:1 uncounted-section The item is not a task, so it is not counted under "Done when". ' +
        'Start it with "- [ ] ", or with "- [x] " if it is done.',
    ]);
  });

  test('of the second definition, with the first', () => {
    const { diagnostics } = roadmapOf({
      ...minimal,
      'vision.md': `${minimal['vision.md']}\n[a]\n\n[a]: https://a.example\n[a]: https://b.example\n`,
    });
    expect(diagnostics).toMatchObject([
      {
        location: { line: 12, column: 1, length: 3 },
        message: '"[a]" is defined twice, and only the first definition is used.',
        related: [{ message: 'The first is here.', location: { line: 11, column: 1 } }],
      },
    ]);
  });
});

describe('a section of a slice that is not counted is reported', () => {
  test.each<readonly [body: string, ...places: string[]]>([
    // Counted as they are.
    ['# Done when\n\n- [ ] a'],
    ['### Done when\n\n- [ ] a'],
    ['<h2>Done when</h2>\n\n- [ ] a'],
    ['Done when\n---------\n\n- [ ] a'],
    ['## *Done when*:\n\n- [ ] a\n\n## ❓ QUESTIONS?\n\n- [ ] b'],
    ['## Done when\n\n- [ ] a\n\n## Done when\n\n- [ ] b'],
    ['## Done when\n\n1. [ ] a\n2. [x] b\n\n### Notes\n\n- c'],
    ['## Done when\n\n- [ ] a\n  - b\n\nText\n\n- d\n- e'],
    ['## Plan\n\n- [ ] a\n  - [ ] b'],
    ['### Done when\n\nIn the plan.\n\n## Done when\n\n- [ ] a'],
    ['## Done\n\n- [x] a\n\n## To do\n\n- [ ] b\n\n## Plan\n\n1. c'],
    ['## Open questions\n\n- a\n\n## Interview questions\n\n- [ ] b'],
    ['**Note:** done when\n\n- [ ] a'],
    ['> Done when it is done.\n>\n> - a'],
    // Under other headings.
    ['## Acceptance criteria\n\n- [ ] a', '7:1'],
    ['## Acceptance criteria\n\n- a\n- b', '7:1'],
    ['## Definition of Done\n\n- [ ] a', '7:1'],
    ['## It is done when\n\n- [ ] a', '7:1'],
    ['## Done wehn\n\n- [ ] a', '7:1'],
    ['## Open questions\n\n- [ ] a', '7:1'],
    ['## Question\n\n- [ ] a', '7:1'],
    ['## Questions for legal\n\n- [ ] a', '7:1'],
    ['**Done when**\n\n- [ ] a', '7:1'],
    ['Done when:\n\n- [ ] a\n\n_Questions_\n\n- [ ] b', '7:1', '11:1'],
    ['Done when:\n\n- a', '7:1'],
    ['# A\n\n### Done when\n\n- [ ] a\n\n# B\n\n### Done when\n\n- [ ] b', '9:1', '15:1'],
    // In other blocks.
    ['> ## Done when\n>\n> - [ ] a', '7:3'],
    ['- ## Done when\n\n  - [ ] a', '7:3'],
    ['<details>\n<summary>a</summary>\n## Done when\n- [ ] b\n</details>', '9:1'],
    // Other items.
    ['## Done when\n\n- a\n- b', '9:1', '10:1'],
    ['## Questions\n\n- [ ] a\n* [ ]b\n- [-] c', '10:3', '11:1'],
    ['## Done when\n\n> - [ ] a', '9:3'],
    // Below other items.
    ['## Done when\n\n- [x] a\n  - b\n  - [ ] c\n  - [ ] d', '11:3'],
    ['## Questions\n\n- a\n  1. b\n     - [ ] c\n- d\n  - [x] e', '11:6', '13:3'],
    ['## Done when\n\n- [ ] a\n\n## Questions\n\n- [ ] b\n\n  > - [ ] c', '15:5'],
  ])('%j', (body, ...places) => {
    expect(placesOf(body).map((report) => report.split(' ')[0])).toEqual(places);
  });

  test('and that of another noun is not, as nothing of it is counted', () => {
    expect(placesOf('**Done when**\n\n- [ ] a', 'intents/count.md')).toEqual([]);
  });
});

test('a body of MDX is reported on as well', () => {
  const body =
    'See [docs][]\n\n<Note title="a">b</Note>\n\n<Thread intent="never-run-out">c</Thread>\n\n**Done when**\n\n- [ ] d';
  expect(reportsOn(body, 'slices/count.mdx')).toEqual([
    expect.stringContaining('7:5 undefined-reference The link "[docs][]" has no definition.'),
    '9:14 unpublished-markup The attribute "title" of "Note" is not shown. ' +
      'Remove it, or write its value as text.',
    '11:2 unpublished-markup The content of "Thread" is not shown. Write it below <Thread … />.',
    expect.stringContaining('13:1 uncounted-section The items under "Done when" are not counted.'),
  ]);
});

test('a warning can be turned off', () => {
  const tree = {
    ...minimal,
    'roadmap.yml': 'title: A\nrules: { unpublished-markup: off, unclosed-markup: error }\n',
    'vision.md': `${minimal['vision.md']}\n<T> <b>a\n`,
  };
  expect(roadmapOf(tree).diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['unclosed-markup', 'error'],
  ]);
});
