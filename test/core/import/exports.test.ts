import { describe, expect, test } from 'vitest';

import { bare, errorsIn, exportOf, importInto } from './import-tree.ts';

/** What every row of an export becomes. */
const becomes: Readonly<Record<string, readonly string[]>> = {
  'jira.csv': [
    'intent not-sorted-yet later',
    'intent a-shop-never-runs-out-of-bread now',
    'slice watch-one-item shipped',
    'slice reorder-it active',
    'slice ask-the-wholesaler ready',
    'intent prices-set-themselves later',
    'slice camera-reads-the-shelf dropped',
    'slice fix-the-label-printer proposed',
  ],
  'linear.csv': [
    'intent number-matches-the-shelf now',
    'intent one-morning-note later',
    'slice import-last-years-till-rolls active',
    'slice read-one-till-roll shipped',
    'slice show-the-number-not-a-colour dropped',
    'slice yi-xing-de-chao-o-yun-eru proposed',
    'intent triage-me later',
  ],
  'github-projects.tsv': [
    'intent wave-1 now',
    'slice tell-a-late-delivery-early active',
    'slice accept-a-delivery-by-phone ready',
    'intent draft-talk-to-the-drivers done',
  ],
  'trello.csv': [
    'intent every-shop-opens-in-a-day now',
    'intent seasons-are-no-surprise next',
    'intent stock-moves-between-shops later',
    'intent mornings-are-clear done',
  ],
  'productboard.csv': [
    'intent fresh-food-is-sold now',
    'slice suggest-yellow-stickers active',
    'slice record-breakages shipped',
    'intent prices-set-themselves next',
  ],
  'aha.csv': [
    'intent no-surprise-deliveries now',
    'intent trust later',
    'intent stock-moves later',
    'slice warn-of-one-late-delivery active',
    'slice check-in-a-delivery shipped',
    'slice order-in-whole-cases proposed',
    'slice lend-stock-between-shops dropped',
  ],
  'issues.json': [
    'intent wave-1 now',
    'intent count-what-looks-wrong later',
    'slice watch-forty-items shipped',
    'intent orders-without-a-tap declined',
  ],
  'project-items.json': ['intent one-morning-note now', 'intent draft-two-shops later'],
  'ROADMAP.md': [
    'intent never-run-out now',
    'slice watch-one-item shipped',
    'slice reorder-it proposed',
    'intent fewer-surprises now',
    'intent new-shops-open-in-a-day next',
    'slice copy-the-first-shop proposed',
    'slice count-once proposed',
    'intent v2-0 now',
    'slice prices-set-themselves proposed',
    'slice labels-print shipped',
    'intent read-one-till-roll done',
  ],
};

describe.each(Object.entries(becomes))('%s', (name, expected) => {
  const first = importInto(bare, name, exportOf(name));

  test('becomes intents and slices', () => {
    expect(first.problems).toEqual([]);
    expect(first.items.map(({ noun, id, stage }) => `${noun} ${id} ${stage}`)).toEqual(expected);
  });

  test('passes check', () => {
    expect(errorsIn(first.tree)).toEqual([]);
  });

  test('changes nothing when it is imported again', () => {
    const second = importInto(first.tree, name, exportOf(name));
    expect(second.tree).toEqual(first.tree);
    expect(second.items.filter(({ action }) => action !== 'unchanged')).toEqual([]);
  });
});

test('a file has its values, its source, and digests of what the import wrote', () => {
  const { tree } = importInto(bare, 'linear.csv', exportOf('linear.csv'));
  const text = tree['slices/import-last-years-till-rolls.md'] ?? '';
  expect(text.replaceAll(/=[\da-z]{7}\b/g, '=…')).toBe(`---
title: Import last year's till rolls
intent: number-matches-the-shelf
status: active
team: engineering
owner: Tom Becker
started: 2026-11-02
target: 2026-12-15
imported: ENG-1 | title=… status=… started=… team=… owner=… target=… intent=… body=…
---

## Done when

- [ ] One year is in
- [x] One month is in

See notes and plan.
`);
  expect(
    importInto(bare, 'aha.csv', exportOf('aha.csv')).tree['slices/check-in-a-delivery.md'],
  ).toContain('\nsource: https://acme.aha.io/features/SW-2\n');
});

test('reports guesses and losses with their places', () => {
  const { notes } = importInto(bare, 'jira.csv', exportOf('jira.csv'));
  expect(
    notes.map(
      ({ line, column, message, isGuess = false }) => `${line}:${column} ${isGuess} ${message}`,
    ),
  ).toEqual([
    '1:19 false 7 columns left out: "Issue id", "Project key", "Project name", "Reporter", "Created", "Updated", and "Sprint".',
    '11:1 true Rows without an epic become slices of the intent "Not sorted yet".',
    '2:166 false 2 labels left out: "bread" and "till".',
    '11:1 true Nothing says when an intent comes: later is written.',
    '2:146 false A due date of an intent is left out.',
    '9:41 true The status "Backlog" is read as later.',
    '11:40 true The status "Waiting for parts" is unknown, so the slice is proposed.',
    '11:138 false The dependency on "SHOP-99" is left out: this import has no such slice.',
  ]);
});

test('a column means what the user says', () => {
  const text = 'Thema,Stand,Warum\nRegale sind voll,läuft,Kunden fragen\n';
  const map = new Map([
    ['thema', 'title'],
    ['stand', '-'],
    ['warum', 'x-why'],
  ] as const);
  const { tree, problems } = importInto(bare, 'plan.csv', text, map);
  expect(problems).toEqual([]);
  expect(tree['intents/regale-sind-voll.md']).toContain('\nx-why: Kunden fragen\n');
  expect(errorsIn(tree)).toEqual([]);
});

test('numbers ids that meet, and finds a word for titles without letters', () => {
  const { items } = importInto(bare, 'a.csv', 'Title\nÜber uns\nUber uns\n🎉\n');
  expect(items.map(({ id }) => id)).toEqual(['uber-uns', 'uber-uns-2', 'intent']);
});

test('headings of a ROADMAP.md can have a number, a priority or a state', () => {
  const { tree, items, notes } = importInto(
    bare,
    'ROADMAP.md',
    `# Roadmap

## 1. Count the shelves ✅

- By hand
- [ ] By camera

## Prices (shipped)

- Print them

## P1: Search

Bakers look for flour all day.

- Find flour

## Done

- Open the shop
  - Paint it
`,
  );
  expect(items.map(({ noun, id, stage }) => `${noun} ${id} ${stage}`)).toEqual([
    'intent count-the-shelves done',
    'slice by-hand shipped',
    'slice by-camera proposed',
    'intent prices done',
    'slice print-them shipped',
    'intent search now',
    'slice find-flour proposed',
    'intent open-the-shop done',
    'slice paint-it shipped',
  ]);
  expect(tree['intents/search.md']).toContain('\n\nBakers look for flour all day.\n');
  expect(notes.filter(({ message }) => message.includes('left out'))).toEqual([]);
  expect(errorsIn(tree)).toEqual([]);
});

test('the JSON of a board of Trello is read as its table', () => {
  const board = {
    lists: [
      { id: 'l1', name: 'Doing' },
      { id: 'l2', name: 'Old', closed: true },
    ],
    members: [{ id: 'm1', fullName: 'Ana Ruiz' }],
    actions: [{ id: 'a1' }],
    cards: [
      { id: 'c1', name: 'Count', desc: 'By hand', idList: 'l1', idMembers: ['m1'], labels: [] },
      { id: 'c2', name: 'Weigh', idList: 'l1', closed: true },
      { id: 'c3', name: 'Sort', idList: 'l2' },
    ],
  };
  const { tree, items, notes } = importInto(bare, 'board.json', JSON.stringify(board, null, 1));
  expect(items.map(({ id, stage, at }) => `${id} ${stage} ${at.line}`)).toEqual(['count now 25']);
  expect(tree['intents/count.md']).toContain('\nowner: Ana Ruiz\n');
  expect(tree['intents/count.md']).toContain('\n\nBy hand\n');
  expect(
    notes.filter(({ message }) => message === 'A row that is archived is left out.'),
  ).toHaveLength(2);
});

test('labels say when something comes, and those that say nothing are reported', () => {
  const issue = (title: string, labels: readonly string[]) => ({
    ...{ title, state: 'OPEN', labels: labels.map((name) => ({ name })) },
  });
  const text = JSON.stringify([
    issue('Search', ['bug', 'now']),
    issue('Sort', ['Next', 'ux']),
    issue('Print', []),
  ]);
  const { items, notes } = importInto(bare, 'issues.json', text);
  expect(items.map(({ id, stage }) => `${id} ${stage}`)).toEqual([
    ...['search now', 'sort next', 'print later'],
  ]);
  expect(notes.map(({ message }) => message)).toContain('1 label left out: "ux".');
  const mapped = importInto(bare, 'issues.json', text, new Map([['labels', 'horizon']]));
  expect(mapped.items.map(({ stage }) => stage)).toEqual(['now', 'next', 'later']);
});

test('one clear day of a column shows how the others are meant', () => {
  const days = (column: readonly string[]) => {
    const rows = column.map((day, index) => `Slice ${index},shipped,${day},E\n`);
    const { tree, notes } = importInto(
      bare,
      'a.csv',
      `Title,Status,Done on,Epic\n${rows.join('')}`,
    );
    const found = column.map((_, index) => {
      const [, day] = /^shipped: (.*)$/m.exec(tree[`slices/slice-${index}.md`] ?? '') ?? [];
      return (
        day ??
        notes.find(({ line, message }) => line === index + 2 && /not clear/.test(message))?.message
      );
    });
    return found;
  };
  expect(days(['10/01/2026', '10/13/2026', '20261013'])).toEqual([
    ...['2026-10-01', '2026-10-13', '2026-10-13'],
  ]);
  expect(days(['10/01/26', '13/10/26'])).toEqual(['2026-01-10', '2026-10-13']);
  expect(days(['10/01/2026'])).toEqual([
    '"10/01/2026" is left out: it is not clear which number is the month. Write it as YYYY-MM-DD.',
  ]);
});

test('titles keep what is no HTML', () => {
  const text = 'Title\nSupport <iframe> embeds\n"Vec<u8> & Map<K, V>"\n<p>Is <b>HTML</b></p>\n';
  const { items } = importInto(bare, 'a.csv', text);
  expect(items.map(({ title }) => title)).toEqual([
    ...['Support <iframe> embeds', 'Vec<u8> & Map<K, V>', 'Is HTML'],
  ]);
});

test('descriptions of Jira become Markdown', () => {
  const description = `h2. Why
{color:red}Bread{color} runs *out* at {{noon}}, see [the plan|https://x.com/plan] or [https://x.com].
* one
** two
# first
{code:java}
if (a * b) {}
{code}
||Shop||Loaves||
|North|12|
{quote}Always *fresh*{quote}
!shelf.png|thumbnail!
[~maria] asked`;
  const text = `Summary,Issue key,Issue Type,Status,Description\nA,B-1,Epic,Selected for Development,"${description}"\n`;
  const { tree, items, notes } = importInto(bare, 'jira.csv', text);
  expect(items.map(({ stage }) => stage)).toEqual(['next']);
  const body = (tree['intents/a.md'] ?? '').split('\n---\n').slice(1).join('').trim();
  expect(body).toBe(`## Why

Bread runs **out** at \`noon\`, see [the plan](<https://x.com/plan>) or <https://x.com>.
- one
   - two
1. first

\`\`\`java
if (a * b) {}
\`\`\`

| Shop | Loaves |
| --- | --- |
|North|12|

> Always **fresh**

shelf.png
@maria asked`);
  expect(notes.map(({ message }) => message)).toContain(
    'The address "shelf.png" is left out: it leads nowhere from a roadmap.',
  );
  expect(errorsIn(tree)).toEqual([]);
});

test('a ROADMAP.md may begin with front matter and an introduction', () => {
  const text = '---\ntitle: Roadmap\n---\n\nWe bake.\n\n## Now\n\n- Count\n';
  const { items, notes } = importInto(bare, 'ROADMAP.md', text);
  expect(items.map(({ id, stage, at }) => `${id} ${stage} ${at.line}`)).toEqual(['count now 9']);
  expect(notes.map(({ line, message }) => `${line} ${message}`)).toEqual([
    '1 The front matter is left out.',
    '5 The text above the first heading is left out.',
  ]);
});
