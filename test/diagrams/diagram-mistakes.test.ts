import { describe, expect, test } from 'vitest';

import { drawDiagram } from './draw-diagram.ts';

const mistakes = [
  ['an unknown kind', 'flowchrt LR\n  A', 1, 1, '"flowchrt" is not a kind of diagram.'],
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
    '"3" was found where ":" is expected.',
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

const hints = [
  ['flowchart TB\n  E[A(demo)] -->|AA| F[Succ]', 'Put the text in quotes: E["A(demo)"].'],
  ['flowchart LR\n  a --> end', '"end" is a keyword. Use another name, such as "End".'],
  [
    'graph TD\n  A[Text with "quotes"] --> B',
    'Write "#quot;" for a quote, and put the text in quotes: A["Text with #quot;quotes#quot;"].',
  ],
  ['\n', 'Begin it with its kind, as in "flowchart LR".'],
  ['mindmap\n  root((x))\n\ttab child', 'Indent with spaces: this line begins with a tab.'],
  ['mindmap\n  a\n  b', 'Indent it deeper than the first line: a mind map has one root.'],
  ['flowchart LR\n  A -> B', 'Write the arrow as "-->", or "---" for a line.'],
  ['flowchart LR\n  A => B', 'Write the arrow as "-->".'],
  ['flowchart LR\n  A –> B', 'Write the arrow as "-->".'],
  ['flowchart LR\n  A —> B', 'Write the arrow as "-->".'],
  [
    'flowchart LR\n  My node --> B',
    'A name has no spaces. Put the text in brackets: MyNode["My node"].',
  ],
  ['flowchart LR\n  A[Text --> B', 'Close the bracket in "A[Text --> B".'],
  ['flowchart LR\n  A{Is it (ok)?} --> B', 'Put the text in quotes: A{"Is it (ok)?"}.'],
  ['flowchart LR\n  A -->|a (b)| B', 'Put the text in quotes: |"a (b)"|.'],
  [
    'flowchart LR\n  subgraph Team (x)\n  A\n  end',
    'Give it an id, and its title in quotes: subgraph id ["Team (x)"].',
  ],
  ['flowchart LR\n  subgraph T\n  A --> B', 'Close each "subgraph" with a line "end".'],
  ['flowchart LR\n  A[/path/to/x] --> B', 'Put the text in quotes: A["/path/to/x"].'],
  [
    'flowchart LR\n  A["it"s"] --> B',
    'Write "#quot;" for a quote, and put the text in quotes: A["it#quot;s"].',
  ],
  ['flowchart LR\n  A[x [y]] --> B', 'Put the text in quotes: A["x [y]"].'],
  ['flowchart LR\n  A(x (y)) --> B', 'Put the text in quotes: A("x (y)").'],
  ['flowchart LR\n  A[x {y}] --> B', 'Put the text in quotes: A["x {y}"].'],
  ['flowchart LR\n  graph --> B', '"graph" is a keyword. Use another name, such as "Graph".'],
  ['flowchart LR\n  class --> B', '"class" is a keyword. Use another name, such as "Class".'],
  ['flowchart LR\n  style --> B', '"style" is a keyword. Use another name, such as "Style".'],
  [
    'flowchart LR\n  subgraph --> B',
    '"subgraph" is a keyword. Use another name, such as "Subgraph".',
  ],
  ['flowchart XY\n  A --> B', 'Write TB, BT, LR or RL after it.'],
  ['flowchart LR A --> B', 'Begin a new line after the direction.'],
  [
    'flowchart LR\n  linkStyle 5 stroke:red\n  A --> B',
    'Name an arrow that is there: they are counted from 0.',
  ],
  ['flowchart LR\n  A --> \n', 'Name where the arrow leads.'],
  ['flowchart LR\n  A --> B --> --> C', 'Name what is between the two arrows.'],
  ['flowchart LR\n  A --> B: text', 'Write the text of an arrow between pipes: -->|text|.'],
  ['flowchart LR\n  A & B -->', 'Name where the arrow leads.'],
  ['sequenceDiagram\n  A->>B', 'Write ": " and the text of the message after it.'],
  ['sequenceDiagram\n  A->B text', 'Write ": " and the text of the message after it.'],
  ['sequenceDiagram\n  A->>B: a; b', 'Write "#59;" for a semicolon.'],
  [
    'sequenceDiagram\n  loop x\n  A->>B: y',
    'Close each "loop", "alt", "opt", "par", "rect" or "box" with a line "end".',
  ],
  ['sequenceDiagram\n  A --> B', 'Write ": " and the text of the message after it.'],
  ['sequenceDiagram\n  A->>B: x\n  end', 'Remove this "end": nothing is open.'],
  [
    'sequenceDiagram\n  Note A: x',
    'Write "Note over A: …", "Note left of A: …" or "Note right of A: …".',
  ],
  ['sequenceDiagram\n  activate A', 'Write a message to it first.'],
  [
    'sequenceDiagram\n  participant end\n  A->>end: x',
    '"end" is a keyword. Use another name, such as "End".',
  ],
  ['sequenceDiagram\n  deactivate B', 'Write a message to it first.'],
  ['gantt\n  title x\n  section A\n  Task 2026-01-01, 3d', 'Write ":" after the name of the task.'],
  [
    'gantt\n  dateFormat YYYY-MM-DD\n  Task: a, 2026-13-01, 3d',
    'Write days in the format of "dateFormat", or as YYYY-MM-DD if it is not set.',
  ],
  [
    'gantt\n  Task: a, soon, 3d',
    'Write days in the format of "dateFormat", or as YYYY-MM-DD if it is not set.',
  ],
  ['pie\n  Dogs : 3', 'Put the label in quotes: "Dogs" : 3.'],
  ['pie\n  "Dogs" 3', 'Write ":" between the label and its number.'],
  ['pie\n  "Dogs" : -3', 'Write a number from 0 up after the colon.'],
  ['pie title x\n  "a" : x', 'Write a number from 0 up after the colon.'],
  ['erDiagram\n  A -> B : x', 'Write the relation as in "A ||--o{ B : has".'],
  ['erDiagram\n  A ||--o{ B', 'Write ":" and what the relation is called after it.'],
  [
    'erDiagram\n  A {\n  string first name\n  }',
    'Write an attribute as its type and one word: "string first_name".',
  ],
  ['classDiagram\n  class A {\n  +x()', 'Close each "{" with a line "}".'],
  ['classDiagram\n  A -> B', 'Write "-->", "--|>", "--*", "--o" or "..>".'],
  ['stateDiagram-v2\n  a -> b', 'Write the arrow as "-->".'],
  ['stateDiagram-v2\n  [*] -> a', 'Write the arrow as "-->".'],
  ['stateDiagram-v2\n state a {\n b', 'Close each "{" with a line "}".'],
  ['quadrantChart\n  A: [2, 3]', 'Write two numbers from 0 to 1, as in [0.3, 0.6].'],
  ['quadrantChart\n  A (b): [0.2, 0.3]', 'Put the name in quotes: "A (b)": [0.2, 0.3].'],
  ['Flowchart LR\n A-->B', 'Did you mean "flowchart"?'],
  ['digraph G { a -> b }', 'This is Graphviz. Write it as a Mermaid "flowchart".'],
  ['@startuml\nA -> B\n@enduml', 'This is PlantUML. Write it in Mermaid.'],
  ['A --> B', 'Begin it with its kind, as in "flowchart LR".'],
  ['sequence\n A->B: x', 'Did you mean "sequenceDiagram"?'],
  ['title: x\nflowchart LR\n A-->B', 'Begin it with its kind, as in "flowchart LR".'],
  ['flowchart LR\n  A[Hello\n  B', 'Close the bracket in "A[Hello".'],
  ['flowchart TD\n  A-->|yes B', 'Close the bracket in "A-->|yes B".'],
  [
    'flowchart LR\n  A[Text with (parens) and more] --> B[Other (x)]',
    'Put the text in quotes: A["Text with (parens) and more"].',
  ],
  ['flowchart LR\n  A{{x} --> B', 'Close the bracket in "A{{x} --> B".'],
  ['flowchart LR\n  A((x) --> B', 'Close the bracket in "A((x) --> B".'],
  ['flowchart LR\n  --> B', 'Name where the arrow begins.'],
  ['flowchart LR\n  A --> B %% c', 'Write the comment on a line of its own.'],
] as const;

describe('a diagram with a mistake', () => {
  test.each(mistakes)('%s is placed and explained', async (_, source, line, column, message) => {
    const place = column === undefined ? { line } : { line, column };
    expect(await drawDiagram(source)).toMatchObject({ ok: false, ...place, message });
  });

  test.each(hints)('says what to write instead: %j', async (source, hint) => {
    expect(await drawDiagram(source)).toMatchObject({ ok: false, hint });
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
