import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { planFixes } from '../../../src/core/fix/plan-fixes.ts';
import { filesOf, minimal, roadmapOf, type Tree } from '../../support/roadmap-of.ts';

const asOf = '2026-11-23';
const slice = 'slices/watch-one-item.md';

/** A correct roadmap with everything that can be corrected. */
const right: Tree = {
  'roadmap.yml': 'accent: "#0b6e4f" # ours\nteams: {demand: Demand, shops: Shops}\ncoach: off\n',
  'vision.md': `---
title: Every shelf knows what it needs
statement: "Shops: none runs out."
goals:
  - id: "stock-outs"
    title:   Halve stock-outs
    measure: stock-outs
    direction: down
    baseline: 42
    target: 21
    by: 2027-Q1
---
`,
  'intents/never-run-out.md': `---
title: A shop never runs out
goals: [stock-outs]
horizon: now
owner: "@maria"
reviewed: 2026-09-01   # by all
---

A text: with "quotes", 2026-9-1  \n`,
  [slice]: `---
title: Watch one item
intent: never-run-out
thread: true
status: "active"
appetite: 2w
started: 2026-02-21
asks: [{ team: shops, what: A shelf }]
links:
  - label: Plan
    url: https://example.com/plan
---
`,
  'slices/watch-two.md': `---
title: Watch two items
intent: never-run-out
status: ready
depends_on: [watch-one-item]
---
`,
};

/** Mistakes, each of one file and with the text it replaces. */
const mistakes = [
  ['roadmap.yml', '"#0b6e4f" # ours', '#0b6e4f # ours', false],
  ['roadmap.yml', 'coach: off', 'coach: OFF'],
  ['vision.md', '"Shops: none runs out."', 'Shops: none runs out.'],
  ['vision.md', '"stock-outs"', '"stock-outs "'],
  ['vision.md', 'direction: down', 'direction: Down'],
  ['vision.md', 'baseline: 42', 'baseline: "42"'],
  ['vision.md', '2027-Q1', 'Q1 2027'],
  ['intents/never-run-out.md', '[stock-outs]', 'stock-outs'],
  ['intents/never-run-out.md', '[stock-outs]', '[Halve stock-outs]'],
  ['intents/never-run-out.md', 'goals:', 'goal:'],
  ['intents/never-run-out.md', 'horizon: now', 'horizn: now'],
  ['intents/never-run-out.md', '"@maria"', '@maria'],
  ['intents/never-run-out.md', '2026-09-01   #', '2026-9-1   #'],
  [slice, 'intent: never-run-out', 'epic: never-run-out'],
  [slice, ': never-run-out', ': a shop  never runs out'],
  [slice, ': never-run-out', ': intents/never-run-out.md'],
  [slice, 'thread: true', 'thread: yes'],
  [slice, 'thread: true', 'thread: "true"'],
  [slice, 'thread: true', "thread: 'Yes'"],
  [slice, 'thread: true', 'thread: [true]'],
  [slice, 'intent: never-run-out', 'intent: [never-run-out]'],
  [slice, 'team: shops', 'team: ["shops"]'],
  [slice, '"active"', '"active "'],
  [slice, 'started: 2026-02-21', 'started: 21.2.2026'],
  [slice, 'appetite: 2w', 'appetite: 2 weeks'],
  [slice, 'team: shops', 'team: Shops'],
  [slice, 'https://example.com/plan', 'example.com/plan'],
  ['slices/watch-two.md', 'depends_on', 'dependsOn'],
  ['slices/watch-two.md', '[watch-one-item]', '[Watch-One-Item]'],
] as const;

describe('what is fixed', () => {
  test('is nothing in a roadmap that is right', () => {
    expect(roadmapOf(right).diagnostics).toEqual([]);
    expect(planFixes(filesOf(right), asOf)).toEqual({ changes: [], fixed: [], ordered: [] });
  });

  test.for(mistakes.filter(([, , , isFixed = true]) => isFixed))(
    'is in %s, instead of `%s`, `%s`',
    ([file, good, bad]) => {
      expect(right[file]).toContain(good);
      const tree = { ...right, [file]: right[file]?.replace(good, bad) ?? '' };
      expect(roadmapOf(tree).diagnostics).not.toEqual([]);
      expect(fixedTree(tree)).toEqual(right);
    },
  );

  test('is all of it at once, whatever ends the lines, with everything else byte for byte', () => {
    const some = mistakes.filter(([, , , isFixed = true]) => isFixed);
    fc.assert(
      fc.property(fc.subarray(some), fc.constantFrom('\n', '\r\n', '\r'), (chosen, end) => {
        const tree = Object.fromEntries(
          Object.entries(right).map(([path, text]) => {
            const own = chosen.filter(([file]) => file === path);
            const wrong = own.reduce((was, [, good, bad]) => was.replace(good, bad), text);
            return [path, wrong.replaceAll('\n', end)] as const;
          }),
        );
        const after = fixedTree(tree);
        const expected = Object.entries(right).map(([path, text]) => [
          path,
          text.replaceAll('\n', end),
        ]);
        expect(after).toEqual(Object.fromEntries(expected));
        expect(planFixes(filesOf(after), asOf)).toEqual({ changes: [], fixed: [], ordered: [] });
      }),
      { numRuns: 60 },
    );
  });
});

describe('the order of keys', () => {
  const intent = 'intents/never-run-out.md';
  const ordered = (text: string) => fixedTree({ ...right, [intent]: text })[intent];
  const start = '---\ntitle: A shop never runs out\n';
  const rest = 'goals: [stock-outs]\nhorizon: now\n';
  const end = '---\n\nhorizon: z\ngoals:\n';

  test('is the one of new files, with all lines of a value and the comments above it', () => {
    const written = `x-cost: 3
# Why, and since when.
reviewed: 2026-09-01   # by all
horizon: now
links:
- { label: A, url: https://example.com }
- label: >
    A plan

    in two parts
  # The old one
  url: https://example.com/plan
goals: [stock-outs]
`;
    const links = written.slice(written.indexOf('links'), written.indexOf('goals'));
    const expected = `${rest}# Why, and since when.\nreviewed: 2026-09-01   # by all\n${links}x-cost: 3\n`;
    for (const breaks of ['\n', '\r\n', '\r']) {
      const text = `${start}${written}${end}`.replaceAll('\n', breaks);
      expect(ordered(text)).toBe(`${start}${expected}${end}`.replaceAll('\n', breaks));
    }
    const plan = planFixes(filesOf({ ...right, [intent]: `${start}${written}${end}` }), asOf);
    expect(plan.ordered).toMatchObject([
      {
        ...{ file: intent, line: 3 },
        from: ['x-cost', 'reviewed', 'horizon', 'links', 'goals'],
        to: ['goals', 'horizon', 'reviewed', 'links', 'x-cost'],
      },
    ]);
  });

  test.for([
    ['blank lines between keys', 'horizon: now\n\ngoals: [stock-outs]\n'],
    ['a comment at the end', 'horizon: now\ngoals: [stock-outs]\n# horizon: later\n'],
    ['an anchor', 'horizon: now\ngoals: [&a stock-outs]\nowner: *a\n'],
    ['an unknown key', 'horizon: now\ngoals: [stock-outs]\nrank: 3\n'],
    ['a key twice', 'horizon: now\ngoals: [stock-outs]\nhorizon: later\n'],
    ['a key in quotes', 'horizon: now\n"goals": [stock-outs]\n'],
    ['a value that cannot be read', 'horizon: now\ngoals: [stock-outs\n'],
  ] as const)('stays as it is with %s', ([, keys]) => {
    const text = `${start}${keys}${end}`;
    expect(ordered(text)).toBe(text);
  });

  test('says the same, whatever the order was', () => {
    const entries = ['title: "T: é"\n', 'goals: [stock-outs]\n', 'horizon: now\n'];
    const others = ['# c\nteam: shops\n', 'x-a:\n  - 1\n', 'order: 3\n', 'x-b: |\n  a\n\n  b\n'];
    fc.assert(
      fc.property(fc.shuffledSubarray([...entries, ...others], { minLength: 7 }), (chosen) => {
        const text = `---\n${chosen.join('')}${end}`;
        const after = ordered(text) ?? '';
        expect(roadmapOf({ ...right, [intent]: after }).diagnostics).toEqual([]);
        expect(after.split('\n').toSorted()).toEqual(text.split('\n').toSorted());
        expect(ordered(after)).toBe(after);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is left for people', () => {
  test('stops no fix of the same mistake elsewhere', () => {
    const vision = (goals: readonly string[]) =>
      `---\ntitle: V\nstatement: S.\nreveiwed: soon\ngoals:\n${goals.join('')}---\n`;
    const goal = (id: string) => `  - id: ${id}\n    title: ${id}\n    wyh: it matters\n`;
    const tree = { ...minimal, 'vision.md': vision([goal('a'), goal('b')]) };
    const { changes } = planFixes(filesOf(tree), asOf);
    expect(changes.map(({ after }) => after)).toEqual([tree['vision.md'].replaceAll('wyh', 'why')]);
  });

  test.for([
    [
      'an id with a typo, which can be that of another item',
      slice,
      'never-run-out',
      'never-run-ou',
    ],
    ['a date that would become a promise', slice, 'started', 'due'],
    ['a word of another tool', slice, '"active"', 'doing'],
    ['a key whose value does not fit the likely one', slice, 'appetite: 2w', 'size: M'],
    ['a date that can be read in two ways', slice, '2026-02-21', '02/03/2026'],
    ['a value before a comment', 'roadmap.yml', '"#0b6e4f" #', '#0b6e4f #'],
    ['a text that goes on below', slice, 'thread: true', 'because: @ops asks\n  for it'],
    ['a text with a colon that goes on below', slice, 'thread: true', 'because: a: b\n  c d'],
    ['a key that is there already', slice, 'thread: true', 'threads: true\nthread: true'],
    ['a goal id that others refer to by its old name', 'vision.md', '"stock-outs"', 'Stock_Outs'],
  ] as const)('is %s', ([, file, good, bad]) => {
    const tree = { ...right, [file]: right[file]?.replace(good, bad) ?? '' };
    expect(roadmapOf(tree).diagnostics).not.toEqual([]);
    expect(planFixes(filesOf(tree), asOf).changes).toEqual([]);
  });

  test('is a title that two items share', () => {
    const other = minimal['intents/never-run-out.md'].replace(
      /title: .*/,
      'title: A shop never runs out',
    );
    const written = right[slice]?.replace(': never-run-out', ': A shop never runs out') ?? '';
    const tree = { ...right, 'intents/b.md': other, [slice]: written };
    expect(roadmapOf(tree).diagnostics[0]?.hint).toBe('Write its id: "b" or "never-run-out".');
    expect(planFixes(filesOf(tree), asOf).changes).toEqual([]);
  });
});

describe('with a base', () => {
  const second = 'slices/watch-two.md';
  /** Two mistakes and an order that were there before. */
  const before: Tree = {
    ...right,
    [slice]: right[slice]?.replace('appetite: 2w', 'appetite: 2 weeks') ?? '',
    [second]: right[second]?.replace(/(status: .*\n)(depends_on)/, 'dependsOn') ?? '',
    'vision.md': right['vision.md']?.replace(/(title: .*\n)(statement: .*\n)/, '$2$1') ?? '',
  };
  const base = { files: filesOf(before), renamed: (text: string) => text };

  test('leaves what was wrong before, and the order of keys', () => {
    expect(planFixes(filesOf(before), asOf, base)).toEqual({ changes: [], fixed: [], ordered: [] });
  });

  test('fixes what is new, in a file with older mistakes and in a new one', () => {
    const more = 'slices/watch-three.md';
    const tree = {
      ...before,
      [slice]: before[slice]?.replace('thread: true', 'thread: yes') ?? '',
      [more]: '---\nintent: never-run-out\ntitle: Watch three\nstatus: Ready\n---\n',
    };
    const { changes, fixed, ordered } = planFixes(filesOf(tree), asOf, base);
    expect(changes.map(({ path, after }) => [path, after])).toEqual(
      [
        [slice, before[slice]],
        [more, '---\ntitle: Watch three\nintent: never-run-out\nstatus: ready\n---\n'],
      ].toSorted(),
    );
    expect([fixed.length, ordered.length]).toEqual([2, 1]);
  });

  test('knows a file again that was renamed', () => {
    const { [second]: text = '', ...others } = before;
    const moved = 'slices/watch-2.md';
    const tree = { ...others, [moved]: text };
    const renamed = (written: string) => (written === second ? moved : written);
    expect(planFixes(filesOf(tree), asOf, { ...base, renamed }).changes).toEqual([]);
    expect(planFixes(filesOf(tree), asOf, base).changes).toHaveLength(1);
  });
});

function fixedTree(tree: Tree): Tree {
  const { changes } = planFixes(filesOf(tree), asOf);
  return { ...tree, ...Object.fromEntries(changes.map(({ path, after }) => [path, after])) };
}
