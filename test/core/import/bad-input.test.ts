import { describe, expect, test } from 'vitest';

import { bare, errorsIn, importInto } from './import-tree.ts';

test.each([
  ['nothing', 'a.csv', '\n', '1:1 The file is empty.'],
  [
    'a quote that never closes',
    'a.csv',
    'Title,Owner\nOne,"Tom\nTwo,Ana\n',
    '2:5 This quote is never closed. Close it, or double it if it is text: "".',
  ],
  [
    'text behind a quote',
    'a.csv',
    'Title\n"One" two\n',
    '2:1 There is text after the closing quote of this value. Double each quote inside a quoted value: "".',
  ],
  [
    'a row with more values than the header',
    'a.tsv',
    'Title\tOwner\nOne\tTom\tAna\n',
    '2:9 This row has 3 values, but the header has 2. Put text that contains "\t" in double quotes.'.replace(
      '\t"',
      '\\t"',
    ),
  ],
  [
    'no title',
    'a.csv',
    'Foo,Bar\n1,2\n',
    '1:1 No column is the title. The columns are "Foo", "Bar". Name it: --map "Column=title".',
  ],
  [
    'a formula',
    'a.csv',
    'Title;Status\nOne;=SUM(A1:A9)\n',
    '2:5 This value is a formula, not text: "=SUM(A1:A9)". Export the values, not the formulas.',
  ],
  [
    'the error of a formula',
    'a.csv',
    'Title\n#REF!\n',
    '2:1 This value is the error of a formula, not text: "#REF!". Export the values, not the formulas.',
  ],
  [
    'one key twice',
    'a.csv',
    'ID,Title\nA-1,One\nA-2,Two\nA-1,Three\n',
    '4:1 Two rows have the key "A-1": the first is on line 2. Remove one of them, or give it another key.',
  ],
  [
    'a parent of itself',
    'a.csv',
    'ID,Title,Parent\nA,One,B\nB,Two,A\n',
    '2:7 "A" is its own parent, directly or through others. Give it another parent, or none.',
  ],
  [
    'slices that block one another',
    'a.csv',
    'ID,Title,Epic,Blocked by\nA,One,E,B\nB,Two,E,A\n',
    '2:9 These slices block one another: "one" → "two" → "one". Remove one of these dependencies.',
  ],
  [
    'JSON that is cut off',
    'a.json',
    '[{"title": "One"},',
    '1:19 The file is not valid JSON here. Export it again: it may be cut off.',
  ],
  [
    'JSON that is no list',
    'a.json',
    '{"a": 1}',
    '1:1 The file is JSON, but not a list of items. Import what "gh issue list --json" or "gh project item-list --format json" printed, or the JSON of a Trello board.',
  ],
  [
    'JSON with a key twice',
    'a.json',
    '[\n {"title": "One",\n  "title": "Two"}\n]',
    '3:3 The key "title" is given twice. Remove one of the two.',
  ],
  ['a header alone', 'a.csv', 'Title,Owner\n', '1:1 The file has no rows.'],
  ['an empty list', 'a.json', '[]', '1:1 The file has no rows.'],
  [
    'Markdown without lists',
    'ROADMAP.md',
    '# Roadmap\n\nSoon.\n',
    '1:1 The file has no headings with lists below them. Write headings such as "Now" or "Q1 2027", and a list below each.',
  ],
  [
    'a title that is too long',
    'a.csv',
    `Title\n${'x'.repeat(1001)}\n`,
    '2:1 "title" has more than 1,000 characters: "',
  ],
])('refuses %s, at its place', (_, name, text, expected) => {
  const { problems, tree } = importInto(bare, name, text);
  expect(
    problems.map(({ line, column, message, hint = '' }) =>
      `${line}:${column} ${message} ${hint}`.trim(),
    )[0],
  ).toContain(expected);
  expect(tree).toBe(bare);
});

test('refuses 100,000 rows at the first that is too much', () => {
  const text = `Title\n${'One\n'.repeat(100_000)}`;
  expect(importInto(bare, 'a.csv', text).problems).toEqual([
    {
      line: 10_002,
      column: 1,
      message: 'The file has more than 10,000 rows.',
      hint: 'Export fewer, for example only what is open.',
    },
  ]);
});

test('refuses a roadmap that cannot be read', () => {
  const tree = { ...bare, 'slices/a.md': 'no front matter' };
  expect(importInto(tree, 'a.csv', 'Title\nOne\n').problems[0]?.message).toBe(
    'The file "slices/a.md" of the roadmap cannot be read.',
  );
});

describe('a description by strangers becomes Markdown that check accepts', () => {
  test.each([
    ['scripts', '<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    [
      'tags in text',
      'a <b>bold</b> <img src=x onerror=alert(1)> word<br>word, a List<String>',
      'a bold  word  \nword, a List\\<String>',
    ],
    ['a comment', 'a <!-- secret --> b', 'a  b'],
    ['HTML', '<p>A <strong>b</strong> c</p><ul><li>d</li></ul>', 'A **b** c\n\n- d'],
    [
      'HTML whose words are apart',
      '<p>See<b> this</b>.</p><table><tr><th>Plan</th><th>Price</th></tr><tr><td>Team</td><td>20</td></tr></table>',
      'See **this**.\n\nPlan | Price  \nTeam | 20',
    ],
    [
      'HTML that looks like a list',
      '<p>1. First we ship</p><hr><dl><dt>a</dt><dd>- b</dd></dl>',
      '1\\. First we ship\n\n---\n\na\n\n\\- b',
    ],
    [
      'links that lead nowhere',
      '[a](b.md) [c](/d) [e](javascript:x) [f](https://x.com)',
      'a c e [f](https://x.com)',
    ],
    ['an image of the tool', '![plan](plan.png)', 'plan'],
    [
      'images of other sites',
      '![a shelf](https://x.com/a.png) ![](https://x.com/b.png) [![c](https://x.com/c.png)](https://x.com) <img alt="d" src="https://x.com/d.png">',
      '[a shelf](<https://x.com/a.png>) <https://x.com/b.png> [c](https://x.com) [d](<https://x.com/d.png>)',
    ],
    [
      'an image of another site by reference',
      '![a shelf][1]\n\n[1]: https://x.com/a.png',
      '[a shelf][1]\n\n[1]: https://x.com/a.png',
    ],
    ['a diagram that may be wrong', '```mermaid\ngraph\n```', '```text\ngraph\n```'],
    ['braces', '{{ x }} {a: 1}', '{{ x }} {a: 1}'],
    ['a fence that never closes', '```\nopen', '```\nopen'],
    ['front matter', '---\nstatus: shipped\n---', '---\nstatus: shipped\n---'],
    ['details', '<details>\n<summary>More</summary>\n\nInside\n</details>', 'More\n\nInside'],
  ])('%s', (_, text, expected) => {
    const csv = `Title,Description\nOne,"${text.replaceAll('"', '""')}"\n`;
    const { tree, problems } = importInto(bare, 'a.csv', csv);
    expect(problems).toEqual([]);
    const body = (tree['intents/one.md'] ?? '').split('\n---\n').slice(1).join('\n---\n').trim();
    expect(body).toBe(expected);
    expect(errorsIn(tree)).toEqual([]);
  });
});
