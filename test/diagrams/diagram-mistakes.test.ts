import { describe, expect, test } from 'vitest';

import { drawDiagram } from './draw-diagram.ts';

const mistakes = [
  [
    'an unknown kind',
    'flowchrt LR\n  A',
    1,
    1,
    '"flowchrt" is not a kind of diagram. Did you mean "flowchart"?',
  ],
  ['an empty diagram', '%% nothing\n', 1, undefined, 'This diagram is empty.'],
  [
    'a line that is too long',
    `flowchart LR\n  A["${'x'.repeat(2000)}"]`,
    2,
    undefined,
    'This line of the diagram has more than 2,000 characters.',
  ],
  [
    'a flowchart that breaks off',
    'flowchart LR\n  A --> B[',
    2,
    undefined,
    'The diagram ends too early.',
  ],
  [
    'a pie without a colon',
    'pie\n  title x\n  "a" : 1\n  "b" 3\n',
    4,
    7,
    '"3" stands where ":" is expected.',
  ],
  [
    'a loop without an end',
    'sequenceDiagram\n  A->>B: x\n  loop\n',
    3,
    undefined,
    'The diagram ends too early.',
  ],
  [
    'an unknown word in a git graph',
    'gitGraph\n  commit\n  foo',
    3,
    3,
    'Mermaid does not understand "foo" here.',
  ],
  [
    'a transition that leads nowhere',
    'stateDiagram-v2\n  [*] --> \n',
    2,
    10,
    'This line ends too early.',
  ],
  [
    'two roots of a mind map',
    'mindmap\n  a\n  b',
    3,
    undefined,
    'There can be only one root. No parent could be found for ("b").',
  ],
  [
    'an edge of an architecture',
    'architecture-beta\n  service a(x)[A]\n  a:R - L:b',
    3,
    9,
    'Mermaid does not understand "L" here.',
  ],
  [
    'a value outside a quadrant',
    'quadrantChart\n  A: [2, 3]',
    2,
    7,
    'Mermaid does not understand "2, 3]" here.',
  ],
  [
    'broken front matter',
    '---\ntitle: [\n---\npie\n  "a": 1',
    1,
    undefined,
    'The front matter of this diagram is not valid YAML.',
  ],
] as const;

describe('a diagram with a mistake', () => {
  test.each(mistakes)('%s is placed and explained', async (_, source, line, column, message) => {
    const place = column === undefined ? { line } : { line, column };
    expect(await drawDiagram(source)).toEqual({ ok: false, ...place, message });
  });

  test('is placed by the lines of the source, with directives, comments and front matter', async () => {
    const head = '---\ntitle: x\n---\n%%{init: {\n  "theme": "dark"\n}}%%\n\n%% a comment\n';
    const source = `${head}pie\n  %% another\n  "a" : 1\n  "b" 3\n`;
    expect(await drawDiagram(source)).toMatchObject({ ok: false, line: 12, column: 7 });
  });

  test('is refused when it is longer than Mermaid draws', async () => {
    const source = `flowchart LR\n${'  A --> B\n'.repeat(6000)}`;
    const message = 'This diagram is longer than 50,000 characters.';
    expect(await drawDiagram(source)).toEqual({ ok: false, line: 1, message });
  });
});
